/** Each figure of the item analysis with its formula and where it comes from. */
const rows: readonly [name: string, formula: string, source: string][] = [
  ['Facility', 'right answers ÷ students', 'Moodle, “facility index”'],
  ['Standard deviation', '√(Σ(x − mean)² ÷ (n − 1))', 'Moodle'],
  ['Item-rest correlation', 'cov(x, X − x) ÷ √(var x · var(X − x))', 'Moodle, “discrimination index”; Lord and Novick 1968'],
  ['Discriminative efficiency', 'cov(x, X − x) ÷ the same with both sorted', 'Moodle'],
  ['Upper-lower D', 'share right in the best 27% − in the weakest 27%; ties count in equal parts', 'Kelley 1939; Johnson 1951'],
  ['Thirds', 'best third to weakest by total; equal totals are never parted, so thirds can differ in size', ''],
  ['Below guessing', 'facility < 1 ÷ number of options', ''],
  ['Item-rest below .15', 'hardly tells the strong from the weak', 'Varma, Educational Data Systems, “Preliminary item statistics”'],
  ['Working distractor', 'chosen by 5% or more', 'Tarrant, Ware and Mohammed 2009'],
  ['KR-20 (alpha)', 'k ÷ (k − 1) · (1 − Σ item variances ÷ variance of totals)', 'Kuder and Richardson 1937; Cronbach 1951'],
  ['Standard error', 'standard deviation · √(1 − alpha)', 'Moodle; Lord and Novick 1968'],
  ['Skewness', 'k₃ ÷ k₂^1.5', 'Moodle (Fisher’s k-statistics)'],
  ['Kurtosis', 'k₄ ÷ k₂²', 'Moodle (Fisher’s k-statistics)'],
  ['95% interval', 'Wilson’s', 'Wilson 1927; Newcombe 1998'],
  ['Seconds', 'median time on the screen', ''],
];

export function Formulas() {
  return (
    <details>
      <summary>What the figures mean, and where they come from</summary>
      <p>
        x is an item’s mark (1 right, 0 wrong or open), X a student’s total, n the students, k the items. Checked against the published data
        of the Law School Admission Test, sections 6 and 7 (Bock and Lieberman 1970), to six digits. Each student enters with the attempt
        that counts in the gradebook, best or latest; Moodle’s report begins with first attempts, so figures agree where each student sat
        once.
      </p>
      <div class="scroll-x" role="region" tabIndex={0} aria-label="Formulas">
        <table>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">Formula</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, formula, source]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{formula}</td>
                <td>{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        Read them with care. An item-rest correlation below 0 suggests a wrong key, below .15 a weak item. A distractor does its work when
        5% or more choose it and the better students choose it less. Alpha of .70 or more is usual for a class test of 40 items; short
        quizzes stay below it. An item everyone masters has no correlation, and that can be just right.
      </p>
    </details>
  );
}
