import type { ItemsOf } from './types.ts';

/**
 * The running text, section by section, as the agency wrote it. It is stored exactly as sent, so the form's
 * oddities stay: blanks around headings, two lists that both start at 1, a semicolon inside quotation marks,
 * a last sentence without its full stop, and a heading that names another agency.
 */
export const sections: ItemsOf<'sections'> = [
  {
    key: 'cover',
    kind: 'COVER',
    headingPrinted:
      ' Inter-American Program for the Promotion and Protection of the Human Rights of Migrants, Including Migrant Workers and their Families',
    headingLanguages: ['en'],
    body: 'Diagnosis Format\nInternational Labour Organization (ILO)',
    language: 'en',
  },
  {
    key: 'general',
    kind: 'GENERAL',
    headingPrinted: 'General Diagnosis',
    headingLanguages: ['en'],
    body: [
      'The ILO has worked with the Program since 2005, the year of its adoption. That work serves the first general objective, to advance and defend what is due to migrants as human beings by acting together and by passing on what has proved good, and likewise the third, to tie what the OAS bodies do to the efforts of states, of other multilateral organizations, of civil society and of migrants themselves (AG/RES. 2141 (XXXV-O/05)).',
      'Under these two it has worked towards six of the specific objectives: ',
      '',
      '1. Good practice passed on, and cooperation between the countries that migrants leave, cross and reach, until the rights of every one of them are respected in full.',
      '',
      '2. Migration handled well by learning from one another: orderly, just and under control, useful to growth and to social progress, with an eye to families and to bringing them together again. ',
      '',
      '3. Care for those most exposed: children, women, indigenous peoples, people of African descent, people with disabilities and others. ',
      '4. Trafficking in persons prevented and prosecuted, with technical help between countries, and its victims protected and cared for.',
      '',
      '5. News of laws and of policies on migration passed more readily from country to country.',
      '6. Knowledge spread about human rights, about what migrants may claim and what they owe, about lawful ways to migrate and about the social services open to them.',
    ].join('\n'),
    language: 'en',
  },
  {
    key: 'specific',
    kind: 'SPECIFIC',
    // Two languages over two lines, and it names CIM: this is ILO's return. Who files decides, not the heading.
    headingPrinted:
      'Diagnóstico específico: actividades encomendadas/\n\nSpecific diagnosis: activities assigned to the CIM [sic]',
    headingLanguages: ['es', 'en'],
    body: '',
    language: 'en',
  },
  {
    key: 'context',
    kind: 'CONTEXT',
    parentKey: 'specific',
    headingPrinted: 'Context ',
    headingLanguages: ['en'],
    body: 'Under AG/RES. 2141 (XXXV-O/05) the International Labour Organization (ILO) has three lines of work:*',
    language: 'en',
  },
  {
    key: 'area-1',
    kind: 'AREA',
    parentKey: 'specific',
    headingPrinted:
      '1. Spread knowledge of the ILO standards that protect migrant workers, and help states that so wish to bring their policies, laws and daily practice into line with them.',
    headingLanguages: ['en'],
    body: "In 2006 the ILO brought out its Multilateral Framework on Labour Migration: non-binding principles and guidelines for a rights-based approach to labour migration; it backed the Trade Union Confederation of the Americas (TUCA) in giving its stand on international migration more weight at regional level (2009-2013); it has stood beside regional unions that defend those employed in private homes (2005 to date); in 2009 and 2010 it joined the OAS, IOM and the CIESS in bringing out “Migration and Social Security in the Americas;” in Brazil it gave advice for a national policy to protect migrant workers (2008-2012); in Peru (2009-2011) its work led to a General Directorate for Migration, which handles labor migration by the ILO's norms, and to an Inter-sectoral Body for Migration Management in which 12 public agencies sit. ",
    language: 'en',
  },
  {
    key: 'area-2',
    kind: 'AREA',
    parentKey: 'specific',
    headingPrinted:
      '2. Make authorities, labor inspectors and labor courts among them, better able to enforce labor law, above all where migrant workers are concerned, through openness, knowledge, professional standards and the exchange of what works. ',
    headingLanguages: ['en'],
    body: 'From 2008 to 2011 the ILO/MIGRANDINA project, run in close collaboration with the OAS, set out to equip governments, social agents and institutions of the Andean countries to deal with migration; the project ILO/Gender-sensitive migration policies in the Nicaragua-Costa Rica-Panama and Haiti- Dominican Republic corridors (2011-2014), whose principal partner is the OAS, had a share in the Comprehensive Migration Policy of Costa Rica. The ILO International Training Centre also held tripartite courses on labor migration, in Spanish, in Turin, Italy (2008-2010); training manuals on managing labor migration and further research products were prepared (sources: Annex II. Bibliography: Labour Migration. Labour Migration Management. ILO Sources of information) ',
    language: 'en',
  },
  {
    key: 'area-3',
    kind: 'AREA',
    parentKey: 'specific',
    headingPrinted:
      '3. Encourage measures for better working conditions, health and safety first, where much of the workforce has migrated. ',
    headingLanguages: ['en'],
    body: "“La inmigración laboral de sudamericanos en la Argentina,” the ILO's report of 2011, deals with South American migrants, informal jobs and unequal pay in Argentina; the Confederación Nacional Unidad Sindical (CNUS) and one of its members, the Federación Nacional de Trabajadores de la Industria de la Construcción, la Madera, Materiales de Construcción (FENTICOMMC), set up a survey in 2008 on the illicit traffic in Haitian workers and on their exploitation on building sites of the Dominican Republic, and published what it found; in December 2006 the Central Sandinista de Trabajadores (CST) of Nicaragua and the Confederación de Trabajadores Rerum Novarum (CTRN) of Costa Rica signed an agreement to open a Support Center for migrants. More recently (February 2013), two other unions, the Frente Nacional de los Trabajadores (FNT) and, on the Costa Rican side, the Asociación Nacional de Empleados Públicos y Privados (ANEP), concluded a pact on organizing workers who have immigrated and on defending their labor and human rights.",
    language: 'en',
  },
  {
    // Printed under area 3, but it belongs to the asterisk in Context, so to all three areas.
    key: 'areas-note',
    kind: 'OTHER',
    parentKey: 'specific',
    body: '*What was done is told at greater length in the long version of this report, attached with its annexes (there is a Spanish text only).',
    language: 'en',
  },
  {
    key: 'strengths',
    kind: 'STRENGTHS',
    headingPrinted: 'Strengths ',
    headingLanguages: ['en'],
    body: 'What is best in the Program is that it sets out to promote and defend the rights that migrants have as human beings; its aims are so wide that they will be reached only after many years, so progress has to be watched and what is built has to be kept alive.  Meanwhile many countries tend to leave those rights out, to treat migration as a matter of national security and migrants as criminals. Much also remains to be done before people migrate for work in an orderly way with their human and labor rights respected. The region thus has a great deal of work ahead of it, for years to come.',
    language: 'en',
  },
  {
    key: 'weaknesses',
    kind: 'WEAKNESSES',
    headingPrinted: 'Weaknesses',
    headingLanguages: ['en'],
    body: [
      "Where the Program speaks of help to interested states, it is silent about a field that promises much in this region: joint work with workers' and employers' organizations. Both of them should therefore be named.",
      "What the Program asks of the ILO has been taken up and has borne fruit, and it agrees with the ILO's everyday work. To bring it closer still to the ILO's policy of decent work for those who migrate, the second area should read:",
      "Make governments and social actors (workers' and employers' organizations) better able to govern migration for work on the basis of rights and to enforce labor law, above all on the conditions in which migrants work, wage gaps included; and extend social security and other social protection to formal and informal work alike, further the recognition of skills and qualifications, and fight discrimination by spreading knowledge and exchanging what works.",
    ].join('\n'),
    language: 'en',
  },
  {
    key: 'budget',
    kind: 'BUDGET',
    headingPrinted: 'Budget',
    headingLanguages: ['en'],
    body: 'To do more in the region the ILO would have to be there in far greater strength, and would need more money and more people. At present one focal point at headquarters looks after the whole of the Americas in 25 to 30% of working hours, and technical cooperation staff serve in some countries for limited periods; a specialist in labor migration is to be found nowhere in the region.  Two such specialists are needed for the work to move ahead with vigor and for joint work on our mandates to grow.  ',
    language: 'en',
  },
  {
    key: 'suggestions',
    kind: 'SUGGESTIONS',
    headingPrinted: 'Suggestions',
    headingLanguages: ['en'],
    body: [
      'The ILO and the OAS already work together: on the book “Migration and Social Security in the Americas,” in the ILO/MIGRANDINA project, and in the project ILO/Gender-sensitive migration policies in the Nicaragua-Costa Rica-Panama and Haiti- Dominican Republic corridors (2011-2014), of which the OAS is principal partner.',
      'Even so, both institutions should keep in closer touch on migrant workers and join forces more often. It would help if the OAS took more of a lead and if exchange and coordination were made less rigid. Hardest of all will be to keep the subject in view in the processes that matter: the social chapter of the OAS, the MDGs post-2015 and other forums of the region. Governments, lastly, should make the subject their own (“ownership”) and think how south-south cooperation could carry it further in the region. ',
    ].join('\n'),
    language: 'en',
  },
];
