/** The texts of licences that stand beside `/licences/`, by their path from the root of the site. */
export const licenceFiles = {
  agpl: 'licences/agpl-3.0.txt',
  content: 'licences/cc-by-sa-4.0.txt',
  apache: 'licences/apache-2.0.txt',
} as const;
