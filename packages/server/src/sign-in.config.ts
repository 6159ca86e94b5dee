/** Where mails go out, and from whom. */
export interface MailConfig {
  /** `smtp://` or `smtps://`, with name and password where the server wants them. */
  readonly url: string;
  readonly from: string;
}

/** The identity provider whose tokens are taken. */
export interface OidcConfig {
  readonly issuer: string;
  readonly audience: string;
  /** Claim that names the agency, by code or acronym; a dot leads into an object. */
  readonly agencyClaim: string;
  readonly rolesClaim: string;
  /** Names of roles in the claim, each with ours; null: they are ours already. */
  readonly roleMap: ReadonlyMap<string, string> | null;
}

export const ROLE_NAMES = ['READER', 'REPORTER', 'APPROVER', 'REVIEWER', 'EDITOR', 'ADMINISTRATOR'] as const;

export const SIGN_IN_SETTINGS = [
  {
    name: 'MANDATO_SMTP_URL',
    meaning: 'Mail server for invitations and sign-in links, `smtp://` or `smtps://`. Without it: no mail.',
    initial: '',
  },
  { name: 'MANDATO_MAIL_FROM', meaning: 'Sender of the mails; needed with MANDATO_SMTP_URL.', initial: '' },
  {
    name: 'MANDATO_OIDC_ISSUER',
    meaning: 'Identity provider whose bearer tokens are taken. Without it: none are.',
    initial: '',
  },
  {
    name: 'MANDATO_OIDC_AUDIENCE',
    meaning: 'Audience that its tokens must name; needed with MANDATO_OIDC_ISSUER.',
    initial: '',
  },
  {
    name: 'MANDATO_OIDC_AGENCY_CLAIM',
    meaning: 'Claim with the agency’s code or acronym; a dot leads into an object.',
    initial: 'agency',
  },
  {
    name: 'MANDATO_OIDC_ROLES_CLAIM',
    meaning: 'Claim with the roles; a dot leads into an object.',
    initial: 'roles',
  },
  {
    name: 'MANDATO_OIDC_ROLE_MAP',
    meaning: 'Their names for our roles: `Mandato.Reporter=REPORTER,…`. Without it: our own names.',
    initial: '',
  },
] as const;

/** How a setting is read, and where its faults go. */
interface Settings {
  text(name: string): string;
  url(name: string, protocols: readonly string[]): string | null;
  readonly faults: string[];
}

export function readMail({ text, url, faults }: Settings, publicUrl: string | null): MailConfig | null {
  const smtp = url('MANDATO_SMTP_URL', ['smtp:', 'smtps:']);
  const from = text('MANDATO_MAIL_FROM');
  if (smtp === null) {
    if (from !== '' && text('MANDATO_SMTP_URL') === '')
      faults.push('MANDATO_MAIL_FROM has no effect without MANDATO_SMTP_URL.');
    return null;
  }
  if (!/^[^\r\n]*@[^\r\n]*$/.test(from))
    faults.push('MANDATO_MAIL_FROM must be an e-mail address: MANDATO_SMTP_URL is set.');
  if (publicUrl === null)
    faults.push('MANDATO_SMTP_URL needs MANDATO_PUBLIC_URL: the links in the mails lead there.');
  return { url: smtp, from };
}

export function readOidc({ text, url, faults }: Settings): OidcConfig | null {
  const issuer = url('MANDATO_OIDC_ISSUER', ['https:', 'http:']);
  const names = SIGN_IN_SETTINGS.map(({ name }) => name).filter((name) => name.startsWith('MANDATO_OIDC_'));
  if (issuer === null) {
    const idle = text('MANDATO_OIDC_ISSUER') === '' ? names.filter((name) => text(name) !== '') : [];
    for (const name of idle) faults.push(`${name} has no effect without MANDATO_OIDC_ISSUER.`);
    return null;
  }
  if (!isTrustworthy(issuer))
    faults.push('MANDATO_OIDC_ISSUER must begin with https://; http:// is for this machine only.');
  const audience = text('MANDATO_OIDC_AUDIENCE');
  if (audience === '')
    faults.push('MANDATO_OIDC_AUDIENCE is missing: without it, tokens for any other service would do.');
  return {
    issuer,
    audience,
    agencyClaim: text('MANDATO_OIDC_AGENCY_CLAIM') || 'agency',
    rolesClaim: text('MANDATO_OIDC_ROLES_CLAIM') || 'roles',
    roleMap: readRoleMap(text('MANDATO_OIDC_ROLE_MAP'), faults),
  };
}

/** Whoever can change the answers of the issuer can let anybody in. */
const isTrustworthy = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
};

function readRoleMap(given: string, faults: string[]): ReadonlyMap<string, string> | null {
  if (given === '') return null;
  const pairs = given.split(',').map((pair) => /^\s*(.*\S)\s*=\s*(\w+)\s*$/.exec(pair));
  const map = new Map(
    pairs.flatMap((pair) => (pair ? [[pair[1] as string, pair[2] as string] as const] : [])),
  );
  const isWhole = pairs.every((pair) => pair !== null && ROLE_NAMES.includes(pair[2] as never));
  if (!isWhole || map.size < pairs.length) {
    faults.push(
      `MANDATO_OIDC_ROLE_MAP must be pairs like Mandato.Reporter=REPORTER, each name once; the roles are ${ROLE_NAMES.join(', ')}.`,
    );
  }
  return map;
}
