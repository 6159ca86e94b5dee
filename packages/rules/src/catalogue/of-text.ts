import { finding } from './rule';

/** What can be seen in headings and running text. */
export const OF_TEXT = [
  finding(
    'OTHER_AGENCY_IN_HEADING',
    ['WARNING', 'c-1'],
    [
      'A heading names another agency and not the one that files.',
      'Un encabezado nombra a otro organismo y no al que presenta el informe.',
    ],
    [
      'Correct the heading if it was left over from another form; keep it if the paper was printed so.',
      'Corrija el encabezado si quedó de otro formulario; consérvelo si el documento se imprimió así.',
    ],
  ),
  finding(
    'PARENT_IN_HEADING',
    ['INFO', 'c-40'],
    [
      'A heading names the body that the filing agency is part of, and not the agency itself.',
      'Un encabezado nombra al organismo del que forma parte quien presenta el informe, y no a este.',
    ],
    [
      'Nothing need be done if the agency files as that body’s office; else name the agency.',
      'No hace falta nada si el organismo informa como oficina de aquel; si no, nombre al organismo.',
    ],
  ),
  finding(
    'FORMER_NAME',
    ['INFO', 'c-32'],
    [
      'A heading uses a name that the agency no longer bore when the round opened.',
      'Un encabezado usa un nombre que el organismo ya no llevaba al abrirse la ronda.',
    ],
    [
      'Use the present name, unless the paper was printed so; the return is the agency’s under any name.',
      'Use el nombre actual, salvo que el documento se haya impreso así; el informe es del organismo con cualquier nombre.',
    ],
  ),
  finding(
    'MISSPELT_AGENCY',
    ['WARNING', 'c-31'],
    [
      'A heading seems to misspell the name or acronym of an agency.',
      'Un encabezado parece escribir mal el nombre o la sigla de un organismo.',
    ],
    [
      'Correct it; keep it, as printed, if it is a name of its own or the paper was printed so.',
      'Corríjalo; consérvelo, tal como está impreso, si es un nombre propio o el documento se imprimió así.',
    ],
  ),
  finding(
    'MISSPELT_HEADING',
    ['INFO', 'c-27, c-24'],
    [
      'A heading differs from that of the form in a letter or two.',
      'Un encabezado difiere del que trae el formulario en una o dos letras.',
    ],
    [
      'Correct the slip, unless the paper was printed so.',
      'Corrija el error, salvo que el documento se haya impreso así.',
    ],
  ),
  finding(
    'HEADING_NUMBER_TWICE',
    ['WARNING', 'c-27, c-4'],
    [
      'Two headings of one level carry the same number.',
      'Dos encabezados de un mismo nivel llevan el mismo número.',
    ],
    [
      'Number them anew, unless the paper was printed so; name the section they stand in as parentKey if they stand in two.',
      'Numérelos de nuevo, salvo que el documento se haya impreso así; si están en dos secciones, indíquelas en parentKey.',
    ],
  ),
  finding(
    'BILINGUAL_HEADING',
    ['INFO', 'c-2'],
    [
      'A heading seems to stand in two languages, and headingLanguages does not name both.',
      'Un encabezado parece estar en dos idiomas, y headingLanguages no nombra los dos.',
    ],
    [
      'Name both in headingLanguages, in the order in which they stand.',
      'Nombre ambos en headingLanguages, en el orden en que aparecen.',
    ],
  ),
  finding(
    'TRAFFICKING_SMUGGLING',
    ['WARNING', 'trata/tráfico'],
    [
      'Heading and text do not mean the same crime: “trata” is trafficking in persons, “tráfico” is smuggling of migrants.',
      'Encabezado y texto no hablan del mismo delito: «trata» es trafficking in persons, «tráfico» es smuggling of migrants.',
    ],
    [
      'Use trata with trafficking and tráfico with smuggling, or say that both are meant.',
      'Use trata con trafficking y tráfico con smuggling, o diga que se trata de ambos.',
    ],
  ),
  finding(
    'OTHER_LANGUAGE',
    ['WARNING', 'c-29'],
    [
      'A text is not written in the language that is declared for it.',
      'Un texto no está escrito en el idioma que se declara para él.',
    ],
    [
      'Give the section its own language, or correct the language of the return. Names may stand in any language.',
      'Indique el idioma propio de la sección o corrija el del informe. Los nombres pueden estar en cualquier idioma.',
    ],
  ),
  finding(
    'PROPOSAL_IN_TEXT',
    ['WARNING', 'c-21'],
    [
      'The text proposes another wording of a mandate, and no proposal was entered for it.',
      'El texto propone otra redacción de un mandato y no se ingresó ninguna propuesta.',
    ],
    [
      'Enter it in amendmentProposals with the mandate and the proposed words, so that it reaches the docket.',
      'Ingréselo en amendmentProposals con el mandato y las palabras propuestas, para que llegue al registro de propuestas.',
    ],
  ),
  finding(
    'SHARE_IN_TEXT',
    ['INFO', 'c-22'],
    [
      'The text gives a percentage of working time, and no share was entered for it.',
      'El texto da un porcentaje del tiempo de trabajo y no se ingresó ninguna proporción.',
    ],
    [
      'Give it as shareMin and shareMax of a resource statement: 25 to 30% is 0.25 and 0.30.',
      'Indíquelo en shareMin y shareMax de un recurso: 25 a 30 % es 0.25 y 0.30.',
    ],
  ),
  finding(
    'MARK_WITHOUT_NOTE',
    ['WARNING', 'c-11, c-42'],
    [
      'A footnote mark stands in the text, and the return holds no note for it.',
      'En el texto hay una llamada de nota y el informe no contiene la nota.',
    ],
    [
      'Enter the note in footnotes with this mark. A state’s note under a mandate belongs to the mandate: leave its mark out of the quoted words.',
      'Ingrese la nota en footnotes con esta llamada. La nota de un Estado bajo un mandato pertenece al mandato: deje fuera su llamada de las palabras citadas.',
    ],
  ),
  finding(
    'NOTE_WITHOUT_MARK',
    ['WARNING', 'c-11'],
    [
      'The mark of a footnote stands nowhere in the text, and the note names no place.',
      'La llamada de una nota no figura en el texto, y la nota no señala ningún lugar.',
    ],
    [
      'Give the place of the mark in target, or correct the mark.',
      'Indique el lugar de la llamada en target o corrija la llamada.',
    ],
  ),
  finding(
    'ANNEX_WITHOUT_REFERENCE',
    ['INFO', 'c-10'],
    [
      'The text refers to an annex, and no reference to a document was entered for the section.',
      'El texto remite a un anexo y para la sección no se ingresó ninguna remisión a un documento.',
    ],
    [
      'Enter it in annexReferences, and attach the document if you have it.',
      'Ingréselo en annexReferences y adjunte el documento si lo tiene.',
    ],
  ),
  finding(
    'CONTENTS_PAGE_NUMBERS',
    ['INFO', 'c-28'],
    [
      'A table of contents gives page 1 for every entry.',
      'Un índice da la página 1 para todas las entradas.',
    ],
    [
      'Leave the table of contents out, or correct it; readers go by headings.',
      'Deje fuera el índice o corríjalo; los lectores se guían por los encabezados.',
    ],
  ),
  finding(
    'LIKELY_SLIP',
    ['INFO', 'c-24'],
    [
      'These words are a known slip of papers of this family.',
      'Estas palabras son un error conocido de los documentos de esta familia.',
    ],
    [
      'See whether “Social Charter”, “migrant workers”, “policies” or “CIDI” was meant; keep it if the paper was printed so.',
      'Vea si quiso decir «Carta Social», «trabajadores migrantes» o «CIDI»; consérvelo si el documento se imprimió así.',
    ],
  ),
] as const;
