import { PASSWORD, PEOPLE } from './people.ts';

/**
 * One Redmine from an empty folder, in one process, since loading it takes 4 s: its tables, Redmine's own first data, the people and a project that they share, and
 * then WEBrick, which comes with Debian's Ruby. Ruby, which Redmine runs.
 */
export function serverProgram(port: number): string {
  const people = Object.entries(PEOPLE).map(([login, person]) => ({ login, ...person }));
  return `
require '/usr/share/redmine/config/environment'
require 'rack/handler/webrick'

ActiveRecord::Migration.verbose = false
ActiveRecord::MigrationContext.new('/usr/share/redmine/db/migrate', ActiveRecord::SchemaMigration).migrate
ActiveRecord::Base.descendants.each(&:reset_column_information)
Redmine::DefaultData::Loader.load('en')
Setting.rest_api_enabled = '1'
Setting.app_title = 'Support desk'
Role.anonymous.add_permission! :add_issues

project = Project.create!(name: 'Support', identifier: 'support', is_public: true, trackers: Tracker.all)
JSON.parse(${JSON.stringify(JSON.stringify(people))}).each do |person|
  user = User.new(login: person['login'], firstname: person['first'], lastname: person['last'], mail: person['email'], language: 'en')
  user.password = ${JSON.stringify(PASSWORD)}
  user.save!
  user.pref.update!(hide_mail: person['hides'])
  role = person['agent'] ? Role.givable.first : Role.givable.last
  Member.create!(project: project, principal: user, roles: [role])
end

log = WEBrick::Log.new($stderr, WEBrick::Log::WARN)
Rack::Handler::WEBrick.run(Rails.application, Host: '127.0.0.1', Port: ${port}, AccessLog: [], Logger: log)
`;
}
