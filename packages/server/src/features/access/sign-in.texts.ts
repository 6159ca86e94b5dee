import type { LinkFault, LinkKind } from './invitation';

export type Language = 'en' | 'es';

/** Of the two languages there are, the one that a tag asks for. */
export const languageOf = (tag: string): Language => (/^es\b/i.test(tag) ? 'es' : 'en');

interface Words {
  readonly title: string;
  readonly text: string;
}

type ByKind<T> = Readonly<Record<LinkKind, T>>;

interface Texts {
  readonly letter: ByKind<{ subject: string; text: string; button: string; ending: string }>;
  readonly greeting: (name: string) => string;
  readonly link: ByKind<Words & { button: string }>;
  readonly faults: Readonly<Record<LinkFault | 'foreign', Words>>;
  readonly form: Words & { label: string; button: string };
  readonly mailIsOff: Words;
  readonly asked: Words;
  readonly signedIn: Words & { as: (name: string) => string; go: string; signOut: string };
  readonly signedOut: Words;
  readonly again: string;
}

const en: Texts = {
  greeting: (name) => `Dear ${name},`,
  letter: {
    INVITATION: {
      subject: 'Your invitation to Mandato',
      text: 'You have been invited to Mandato, where agencies report on the mandates given to them. This link signs you in:',
      button: 'Accept the invitation',
      ending:
        'It works once, within seven days. If you did not expect this message, you need not do anything.',
    },
    SIGN_IN: {
      subject: 'Your sign-in link for Mandato',
      text: 'Somebody, we hope you, asked to sign in to Mandato with this address. This link signs you in:',
      button: 'Sign in',
      ending: 'It works once, within one hour. If it was not you, you need not do anything.',
    },
  },
  link: {
    INVITATION: {
      title: 'You are invited',
      text: 'Mandato is where agencies report on the mandates given to them. Press the button to accept and sign in on this device. You need no password.',
      button: 'Accept and sign in',
    },
    SIGN_IN: { title: 'Sign in', text: 'Press the button to sign in on this device.', button: 'Sign in' },
  },
  faults: {
    unknown: {
      title: 'We do not know this link',
      text: 'It may have been cut off on its way. Open it from the mail itself, or copy all of it.',
    },
    used: {
      title: 'This link has been used',
      text: 'Each link works once. If it was not you who used it, tell an administrator.',
    },
    late: {
      title: 'This link has expired',
      text: 'Its time has passed, or a newer link has taken its place.',
    },
    removed: {
      title: 'Your access has ended',
      text: 'You can no longer sign in here. If you think that this is a mistake, ask an administrator.',
    },
    foreign: {
      title: 'That did not come from this page',
      text: 'The request was sent by another site or program, so nothing was done. Open the link here and press the button.',
    },
  },
  form: {
    title: 'Sign in',
    text: 'Enter the address at which you were invited. We send you a link that signs you in. You need no password.',
    label: 'E-mail address',
    button: 'Send me a link',
  },
  mailIsOff: {
    title: 'Sign in',
    text: 'This server sends no mail. Ask its operator for a sign-in link.',
  },
  asked: {
    title: 'Look into your mailbox',
    text: 'If this address belongs to somebody who may sign in, a link is on its way. It works once, within one hour. Nothing there? Look into the spam folder. At most three links an hour are sent.',
  },
  signedIn: {
    title: 'You are signed in',
    text: 'The session ends after twelve hours without use, and after seven days in any case.',
    as: (name) => `Signed in as ${name}.`,
    go: 'Go to the playground',
    signOut: 'Sign out',
  },
  signedOut: { title: 'You are signed out', text: 'This device knows nothing of you any more.' },
  again: 'Sign in with a new link',
};

const es: Texts = {
  greeting: (name) => `Hola, ${name}:`,
  letter: {
    INVITATION: {
      subject: 'Su invitación a Mandato',
      text: 'Le han invitado a Mandato, donde los organismos informan sobre los mandatos que se les encomendaron. Con este enlace entra usted:',
      button: 'Aceptar la invitación',
      ending: 'Sirve una sola vez, durante siete días. Si no esperaba este mensaje, no tiene que hacer nada.',
    },
    SIGN_IN: {
      subject: 'Su enlace para entrar en Mandato',
      text: 'Alguien, esperamos que usted, pidió entrar en Mandato con esta dirección. Con este enlace entra usted:',
      button: 'Entrar',
      ending: 'Sirve una sola vez, durante una hora. Si no fue usted, no tiene que hacer nada.',
    },
  },
  link: {
    INVITATION: {
      title: 'Tiene una invitación',
      text: 'En Mandato los organismos informan sobre los mandatos que se les encomendaron. Pulse el botón para aceptar y entrar en este dispositivo. No necesita contraseña.',
      button: 'Aceptar y entrar',
    },
    SIGN_IN: { title: 'Entrar', text: 'Pulse el botón para entrar en este dispositivo.', button: 'Entrar' },
  },
  faults: {
    unknown: {
      title: 'No conocemos este enlace',
      text: 'Quizá se cortó por el camino. Ábralo desde el mismo correo o cópielo entero.',
    },
    used: {
      title: 'Este enlace ya se usó',
      text: 'Cada enlace sirve una sola vez. Si no fue usted quien lo usó, avise a un administrador.',
    },
    late: {
      title: 'Este enlace ha caducado',
      text: 'Pasó su plazo, o un enlace más reciente ocupa su lugar.',
    },
    removed: {
      title: 'Su acceso ha terminado',
      text: 'Ya no puede entrar aquí. Si cree que es un error, consulte a un administrador.',
    },
    foreign: {
      title: 'Esto no vino de esta página',
      text: 'La petición la envió otro sitio o programa, así que no se hizo nada. Abra el enlace aquí y pulse el botón.',
    },
  },
  form: {
    title: 'Entrar',
    text: 'Escriba la dirección en la que recibió la invitación. Le enviamos un enlace para entrar. No necesita contraseña.',
    label: 'Correo electrónico',
    button: 'Enviarme un enlace',
  },
  mailIsOff: {
    title: 'Entrar',
    text: 'Este servidor no envía correo. Pida un enlace a quien lo opera.',
  },
  asked: {
    title: 'Mire su buzón',
    text: 'Si esta dirección es de alguien que puede entrar, un enlace va en camino. Sirve una sola vez, durante una hora. ¿No llega? Mire la carpeta de correo no deseado. Se envían como mucho tres enlaces por hora.',
  },
  signedIn: {
    title: 'Ha entrado',
    text: 'La sesión termina tras doce horas sin uso y, en todo caso, a los siete días.',
    as: (name) => `Ha entrado como ${name}.`,
    go: 'Ir al área de pruebas',
    signOut: 'Salir',
  },
  signedOut: { title: 'Ha salido', text: 'Este dispositivo ya no sabe nada de usted.' },
  again: 'Entrar con un enlace nuevo',
};

export const TEXTS: Readonly<Record<Language, Texts>> = { en, es };
