import { said, type Said } from './language';

export interface City {
  readonly name: string;
  readonly country: string;
}

/** Countries that work is done in, by their codes; the first ones most often. */
export const COUNTRIES: readonly (readonly [code: string, name: Said])[] = [
  ['MX', said('Mexico', 'México')],
  ['GT', said('Guatemala', 'Guatemala')],
  ['HN', said('Honduras', 'Honduras')],
  ['SV', said('El Salvador', 'El Salvador')],
  ['CO', said('Colombia', 'Colombia')],
  ['EC', said('Ecuador', 'Ecuador')],
  ['PE', said('Peru', 'Perú')],
  ['CR', said('Costa Rica', 'Costa Rica')],
  ['PA', said('Panama', 'Panamá')],
  ['DO', said('the Dominican Republic', 'la República Dominicana')],
  ['HT', said('Haiti', 'Haití')],
  ['CL', said('Chile', 'Chile')],
  ['AR', said('Argentina', 'Argentina')],
  ['BR', said('Brazil', 'Brasil')],
  ['BO', said('Bolivia', 'Bolivia')],
  ['PY', said('Paraguay', 'Paraguay')],
  ['UY', said('Uruguay', 'Uruguay')],
  ['NI', said('Nicaragua', 'Nicaragua')],
  ['BZ', said('Belize', 'Belice')],
  ['JM', said('Jamaica', 'Jamaica')],
  ['TT', said('Trinidad and Tobago', 'Trinidad y Tobago')],
  ['BB', said('Barbados', 'Barbados')],
  ['GY', said('Guyana', 'Guyana')],
  ['SR', said('Suriname', 'Surinam')],
  ['US', said('the United States', 'los Estados Unidos')],
  ['CA', said('Canada', 'Canadá')],
];

export const CITIES: readonly City[] = (
  [
    ['MX', 'Tapachula, Tijuana, Puebla, Oaxaca'],
    ['GT', 'Tecún Umán, Quetzaltenango, Huehuetenango'],
    ['HN', 'Ocotepeque, Choluteca, La Ceiba'],
    ['SV', 'Santa Ana, San Miguel'],
    ['CO', 'Cúcuta, Necoclí, Ipiales, Barranquilla'],
    ['EC', 'Tulcán, Machala, Cuenca'],
    ['PE', 'Tumbes, Tacna, Arequipa'],
    ['CR', 'Los Chiles, Limón, Paso Canoas'],
    ['PA', 'David, Metetí'],
    ['DO', 'Dajabón, Santiago de los Caballeros, Jimaní'],
    ['HT', 'Ouanaminthe, Cap-Haïtien'],
    ['CL', 'Arica, Colchane, Antofagasta'],
    ['AR', 'Mendoza, La Quiaca, Posadas'],
    ['BR', 'Pacaraima, Boa Vista, Foz do Iguaçu'],
    ['BO', 'Desaguadero, Cochabamba'],
    ['PY', 'Encarnación, Ciudad del Este'],
    ['UY', 'Rivera, Salto'],
    ['NI', 'Peñas Blancas, Estelí'],
    ['BZ', 'Belmopan, Punta Gorda'],
    ['JM', 'Montego Bay, Mandeville'],
    ['TT', 'San Fernando, Arima'],
    ['GY', 'Lethem, Linden'],
    ['IT', 'Turin'],
  ] as const
).flatMap(([country, names]) => names.split(', ').map((name) => ({ name, country })));

export const CORRIDORS: readonly (readonly string[])[] = [
  ['NI', 'CR', 'PA'],
  ['HT', 'DO'],
  ['MX', 'CA'],
  ['DO', 'US'],
  ['GT', 'MX', 'US'],
  ['CO', 'EC', 'PE', 'CL'],
  ['BO', 'AR'],
  ['PY', 'AR'],
  ['HN', 'GT', 'MX'],
  ['JM', 'CA'],
];

export const placeName = (code: string): Said =>
  COUNTRIES.find(([each]) => each === code)?.[1] ?? said(code, code);
