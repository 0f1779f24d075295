using Chancery.CrossLanguage.Alignment;
using Chancery.Testing;

namespace Chancery.CrossLanguage.Tests.Alignment;

public sealed class ClauseAlignerTests
{
    private static readonly SignatureReader Signatures = new(Lexicon.BuiltIn);

    [Fact]
    public void Clauses_left_out_of_one_side_have_no_pair()
    {
        string[] english =
        [
            "The Parties cooperate in the fight against desertification.",
            "Students and teachers are exchanged on the basis of reciprocity.",
            "Trade in agricultural products is facilitated.",
            "The embassy issues visas within 10 days.",
        ];
        string[] swedish =
        [
            "Parterna samarbetar i kampen mot ökenspridning.",
            "Handeln med jordbruksprodukter underlättas.",
            "Ambassaden utfärdar viseringar inom 10 dagar.",
        ];

        var pairs = ClauseAligner.Align(Read(english, "en"), Read(swedish, "sv"));

        Assert.Equal([(0, 0), (2, 1), (3, 2)], Links(pairs));
        Assert.All(pairs, pair => Assert.InRange(pair.Confidence, 0.01f, 1f));
    }

    [Fact]
    public void Two_clauses_of_one_side_can_be_one_of_the_other()
    {
        string[] english =
        [
            "The President opened the new embassy in Warsaw in 1998.",
            "The Parties combat terrorism and money laundering with all lawful means. The extradition of convicted persons is governed by the criminal law of each country.",
            "Universities exchange students, teachers and scientific literature every year.",
            "Agriculture and fisheries are protected against climate change.",
        ];
        string[] german =
        [
            "Der Präsident eröffnete 1998 die neue Botschaft in Warschau.",
            "Die Vertragsparteien bekämpfen Terrorismus und Geldwäsche mit allen rechtmäßigen Mitteln.",
            "Die Auslieferung verurteilter Personen richtet sich nach dem Strafrecht jedes Landes.",
            "Universitäten tauschen jedes Jahr Studenten, Lehrer und wissenschaftliche Literatur aus.",
            "Landwirtschaft und Fischerei werden vor dem Klimawandel geschützt.",
        ];

        var pairs = ClauseAligner.Align(Read(english, "en"), Read(german, "de"));

        Assert.Equal([(0, 0), (1, 1), (1, 2), (2, 3), (3, 4)], Links(pairs));
    }

    [Fact]
    public void Nothing_aligns_with_nothing() => Assert.Empty(ClauseAligner.Align([], Read(["One clause."], "en")));

    [RealDataFact("parallel/treaties.en-de.tsv")]
    public void Treaties_with_numbers_stripped_and_clauses_deleted_or_merged() =>
        Assert.InRange(Measure("treaties.en-de.tsv", "treaties.en-de-sv.tsv"), 0.97, 1);

    [RealDataFact("parallel/udhr_paragraphs.tsv")]
    public void Universal_Declaration_with_numbers_stripped_and_clauses_deleted_or_merged() =>
        Assert.InRange(Measure("udhr_paragraphs.tsv", "udhr_articles.tsv"), 0.95, 1);

    private static double Measure(params string[] files)
    {
        int right = 0;
        int found = 0;
        int wanted = 0;
        foreach (var (first, second, gold) in files.SelectMany(Damaged))
        {
            var links = Links(ClauseAligner.Align(first, second)).ToHashSet();
            right += links.Count(gold.Contains);
            found += links.Count;
            wanted += gold.Count;
        }

        double precision = (double)right / found;
        double recall = (double)right / wanted;
        return 2 * precision * recall / (precision + recall);
    }

    /// <summary>Every pair of languages of every work, the second side with every tenth clause in turn deleted or merged with its neighbour.</summary>
    private static IEnumerable<(List<ClauseSignature> First, List<ClauseSignature> Second, HashSet<(int, int)> Gold)> Damaged(string file)
    {
        var lines = File.ReadAllLines(RealData.File("parallel", file));
        var languages = lines[0].Split('\t')[1..];
        foreach (var work in lines.Skip(1).Select(line => line.Split('\t')).GroupBy(cells => cells[0].Contains('/') ? cells[0][..cells[0].LastIndexOf('/')] : ""))
        {
            for (int a = 0; a < languages.Length; a++)
            {
                for (int b = a + 1; b < languages.Length; b++)
                {
                    var rows = work.Where(cells => cells.Length > b + 1 && cells[a + 1].Length > 0 && cells[b + 1].Length > 0).ToList();
                    if (rows.Count >= 10)
                    {
                        yield return Damage(rows, a + 1, languages[a], b + 1, languages[b]);
                    }
                }
            }
        }
    }

    private static (List<ClauseSignature>, List<ClauseSignature>, HashSet<(int, int)>) Damage(
        List<string[]> rows, int a, string first, int b, string second)
    {
        var kept = new List<string>();
        var gold = new HashSet<(int, int)>();
        for (int i = 0; i < rows.Count; i++)
        {
            if (i % 20 == 9)
            {
                continue;
            }

            gold.Add((i, kept.Count));
            string text = rows[i][b];
            if (i % 20 == 19 && i + 1 < rows.Count)
            {
                i++;
                gold.Add((i, kept.Count));
                text += "\n" + rows[i][b];
            }

            kept.Add(text);
        }

        return (Read(rows.Select(cells => cells[a]), first), Read(kept, second), gold);
    }

    private static List<ClauseSignature> Read(IEnumerable<string> texts, string language) =>
        [.. texts.Select(text => Signatures.Read(text, language, ""))];

    private static List<(int, int)> Links(IReadOnlyList<AlignedPair> pairs) =>
        [.. pairs.SelectMany(pair => pair.First.SelectMany(i => pair.Second.Select(j => (i, j))))];
}
