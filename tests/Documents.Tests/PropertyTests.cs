using System.Text;

namespace Chancery.Documents.Tests;

/// <summary>Texts put together at random from real layouts, with a fixed seed: what holds for each of them.</summary>
public sealed class PropertyTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "I. Politics", "II. Trade and transport", "III. Energy", "CHAPTER I", "General provisions", "TRADE AND TRANSPORT", "Environment", "Annex 1", "Annex: Fares",
        "Article 1", "Article 2 Definitions", "Art. 3. The Parties shall meet once a year.", "§ 4", "1. The two sides met.", "2. The two sides agreed.", "3) They parted.",
        "(1) First.", "(2) Second.", "27. A number out of order.", "Recalling their friendship of many years,", "have agreed as follows:", "Photo: Ministry",
        "The two sides will open their ports to each other and lower the fees.", "They will meet again in the spring of next year, in the other capital.",
        "Done at Lund on 3 June 2024 in two originals.", "For the Kingdom of Tervland: Ada Berg", "Source: https://example.org/a", "(a) ferries;", "– harbours;", "...", "“Quoted.”", "VNA",
    ];

    private readonly Texts _texts = new();

    public void Dispose() => _texts.Dispose();

    [Fact]
    public void Labels_are_unique_and_every_word_of_a_clause_stands_in_the_source()
    {
        var random = new Random(6052025);
        var reader = new DocumentReader(new ReadOptions());
        for (var i = 0; i < 400; i++)
        {
            var source = new StringBuilder();
            for (var line = random.Next(1, 40); line > 0; line--)
            {
                source.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? "\n\n" : "\n");
            }

            var extension = new[] { ".en.txt", ".en.md", ".en.html" }[i % 3];
            var text = source.ToString();
            var result = reader.Read(_texts.Put("random" + extension, extension == ".en.html" ? "<p>" + text.Replace("\n", "<p>", StringComparison.Ordinal) : text));
            Assert.True(result.Documents.Count == 1 || result.Refusals.Count == 1, text);
            foreach (var document in result.Documents)
            {
                Check(document, text);
            }
        }
    }

    private static void Check(Document document, string source)
    {
        Assert.Equal(document.Clauses.Count, document.Clauses.Select(clause => clause.Label).Distinct(StringComparer.Ordinal).Count());
        var words = Normalised(source);
        foreach (var clause in document.Clauses)
        {
            Assert.True(clause.Text.Length > 0 && clause.Text == clause.Text.Trim(), $"'{clause.Text}' in: {source}");
            Assert.True(clause.Text.IsNormalized(NormalizationForm.FormC));
            Assert.All(clause.Text.Split('\n'), paragraph => Assert.Contains(Normalised(paragraph), words, StringComparison.Ordinal));
        }
    }

    private static string Normalised(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
