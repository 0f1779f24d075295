using System.Text;
using Chancery.Testing;

namespace Chancery.Documents.Tests;

/// <summary>Treaties that stand as pages under messy/ and by article under parallel/: the same articles must get the same numbers.</summary>
public sealed class TreatyArticleTests
{
    private const double RightMin = 0.98;
    private const int OpeningLetters = 40;

    [RealDataFact("messy/html_treaties")]
    public void Articles_of_pages_get_the_numbers_that_the_treaties_give_them()
    {
        var articles = Gold("treaties.en-de.tsv").Concat(Gold("treaties.en-de-sv.tsv")).GroupBy(row => row.Treaty).ToDictionary(group => group.Key, group => group.ToList());
        var reader = new DocumentReader(new ReadOptions { TimeMax = TimeSpan.FromMinutes(1) });
        var treaties = 0;
        var right = 0;
        var wrong = new List<string>();
        foreach (var (treaty, rows) in articles)
        {
            var path = RealData.File("messy", "html_treaties", $"docs_treaties_{treaty}.html");
            if (!File.Exists(path))
            {
                continue;
            }

            treaties++;
            var numbers = Numbers(Assert.Single(reader.Read(path).Documents));
            foreach (var (_, article, text) in rows)
            {
                var isRight = numbers.TryGetValue(article, out var found) && IsSame(found, text);
                right += isRight ? 1 : 0;
                wrong.AddRange(isRight ? [] : [$"{treaty}/{article}"]);
            }
        }

        Assert.True(treaties >= 6, $"only {treaties} treaties are in both");
        Assert.True(right >= RightMin * (right + wrong.Count), $"{right} of {right + wrong.Count} are right; not: {string.Join(", ", wrong)}");
    }

    // Article numbers with all text that stands under each, title and paragraphs together.
    private static Dictionary<string, string> Numbers(Document document)
    {
        var texts = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (var clause in document.Clauses.Where(clause => clause.Label.StartsWith("art_", StringComparison.Ordinal)))
        {
            var number = clause.Label["art_".Length..].Split("__")[0];
            if (!texts.TryGetValue(number, out var text))
            {
                texts[number] = text = new StringBuilder();
                text.Append(clause.Sections.Count > 0 ? clause.Sections[^1] : "");
            }

            text.Append(clause.Text);
        }

        return texts.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
    }

    // The editions differ in title lines, spelling and quotation marks; half of a text's opening words tell articles apart.
    private static bool IsSame(string found, string expected)
    {
        var here = Letters(found);
        var there = Letters(expected);
        var start = Math.Min(there.Length / 4, 120);
        return here.Contains(there.AsSpan(0, Math.Min(OpeningLetters, there.Length)), StringComparison.Ordinal)
            || here.Contains(there.AsSpan(start, Math.Min(OpeningLetters, there.Length - start)), StringComparison.Ordinal)
            || there.Contains(here.AsSpan(0, Math.Min(OpeningLetters, here.Length)), StringComparison.Ordinal);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetter)).ToLowerInvariant();

    private static IEnumerable<(string Treaty, string Article, string Text)> Gold(string file) =>
        File.ReadLines(RealData.File("parallel", file)).Skip(1).Select(line => line.Split('\t')).Where(cells => cells[0].Contains("/art", StringComparison.Ordinal))
            .Select(cells => (cells[0].Split('/')[0], cells[0].Split("/art")[1], cells[1]));
}
