/**
 * The site config of one Request Tracker: its own database, sessions and compiled pages under `folder`, served at the root of
 * `http://127.0.0.1:port`, no mail out of the house. Perl, which Request Tracker runs; RT_Config.pm explains each option.
 */
export function siteConfig(folder: string, port: number): string {
  return `
Set($rtname, 'desk.example');
Set($Organization, 'desk.example');
Set($Timezone, 'UTC');
Set($CorrespondAddress, 'support@desk.example');
Set($CommentAddress, 'support-comment@desk.example');
Set($OwnerEmail, 'root@desk.example');

Set($DatabaseType, 'SQLite');
Set($DatabaseName, '${folder}/database');

Set($WebDomain, '127.0.0.1');
Set($WebPort, ${port});
Set($WebPath, '');

Set($MailCommand, 'testfile');
Set($HTMLFormatter, 'core');
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'warning');
Set($LogDir, '${folder}');

$RT::VarPath = '${folder}';
$RT::MasonDataDir = '${folder}/pages';
$RT::MasonSessionDir = '${folder}/sessions';
1;
`;
}

/** The users whom the tests sign in. Root administers; an agent sees and works the tickets of the General queue and no more; a customer with an account sees their own tickets and answers. */
export const USERS = {
  root: { name: 'root', password: 'desk-test-password' },
  agent: { name: 'alex', password: 'desk-agent-password', email: 'alex.reed@desk.example' },
  customer: {
    name: 'nina.lind@portal.example',
    password: 'desk-customer-password',
    email: 'nina.lind@portal.example',
  },
} as const;

/** Request Tracker's own format for data to insert: the agent, what agents may do, that customers may write mails, and one who has an account. Perl. */
export const agentData = `
@Users = ({
  Name => '${USERS.agent.name}', RealName => 'Alex Reed', EmailAddress => '${USERS.agent.email}',
  Password => '${USERS.agent.password}', Privileged => 1,
}, {
  Name => '${USERS.customer.name}', RealName => 'Nina Lind', EmailAddress => '${USERS.customer.email}',
  Password => '${USERS.customer.password}', Privileged => 0,
});
@ACL = map { { GroupDomain => 'SystemInternal', GroupType => 'Privileged', Queue => 'General', Right => $_ } } qw(
  SeeQueue ShowTicket ShowTicketComments ShowOutgoingEmail CreateTicket ReplyToTicket CommentOnTicket
  OwnTicket TakeTicket ModifyTicket Watch
);
push @ACL, map { { GroupDomain => 'SystemInternal', GroupType => 'Everyone', Queue => 'General', Right => $_ } } qw(
  CreateTicket ReplyToTicket
);
push @ACL, { GroupDomain => 'RT::System-Role', GroupType => 'Requestor', Queue => 'General', Right => 'ShowTicket' };
1;
`;
