/** What an admin would write first: plain HTML, with the look left to us. */
export const BILLING_TEMPLATE = `
<dl>
  <dt>Plan</dt><dd>{{ data.customer.plan }}</dd>
  <dt>Renewal</dt><dd>{{ data.customer.renewal | date: '%d %b %Y' }}</dd>
</dl>
<table>
  <thead><tr><th>Invoice</th><th>Due</th><th>Total</th></tr></thead>
  <tbody>
  {% for invoice in data.invoices %}
    <tr>
      <td>{{ invoice.number }}{% if invoice.status == 'overdue' %} <mark>overdue</mark>{% endif %}</td>
      <td>{{ invoice.due | date: '%d %b' }}</td>
      <td>{{ invoice.total }}</td>
    </tr>
  {% endfor %}
  </tbody>
</table>
</div>
`;

/** A bit of everything that may stand in a template. */
export const RICH_TEMPLATE = `
<style>.total { color: seagreen; font-weight: 700 }</style>
<h3>Subscription of {{ ticket.subject }}</h3>
<p>On <strong>{{ data.customer.plan }}</strong>, <span class="total">€447.00</span> so far.
  <a href="https://billing.example/">Open the account</a>, <a href="mailto:billing@example.com">write to billing</a>,
  <a href="javascript:alert(1)">not a link</a>.</p>
<ul>{% for invoice in data.invoices %}<li>{{ invoice.number }}: <code>{{ invoice.total }}</code></li>{% endfor %}</ul>
<details><summary>More</summary><p>Second thoughts, kept for later.</p><p>And third ones.</p></details>
<blockquote>Please send the invoice again.</blockquote>
<progress value="3" max="5"></progress>
<hr>
<pre>{{ data.customer | json }}</pre>
<img alt="bars" width="60" height="14" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 14'%3E%3Crect width='40' height='14' fill='teal'/%3E%3C/svg%3E">
<small>{{ connector.name }}</small>
`;
