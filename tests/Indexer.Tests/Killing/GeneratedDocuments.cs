using System.Globalization;

namespace Chancery.Indexer.Tests.Killing;

/// <summary>
/// Two overlapping sets of documents, an odd and an even edition. Every clause of a document names its edition, so that
/// what an index holds tells which of the sets was added last, and whether any of it is missing.
/// </summary>
internal static class GeneratedDocuments
{
    /// <summary>Documents of an edition.</summary>
    public const int Count = 200;

    private const int Shift = 50;
    private const int ClausesMax = 12;

    private static readonly string[] Languages = ["en", "de", "sv", "pl"];

    private static readonly string[][] Words =
    [
        ["the", "parties", "agree", "on", "trade", "water", "energy", "borders", "and", "the", "council", "of", "ministers", "meets"],
        ["die", "Parteien", "vereinbaren", "den", "Handel", "Wasser", "Energie", "Grenzen", "und", "der", "Rat", "der", "Minister", "tagt"],
        ["parterna", "enas", "om", "handel", "vatten", "energi", "gränser", "och", "rådet", "av", "ministrar", "möts", "varje", "år"],
        ["strony", "uzgadniają", "handel", "wodę", "energię", "granice", "oraz", "rada", "ministrów", "spotyka", "się", "co", "roku", "razem"],
    ];

    /// <summary>Writes one edition's files.</summary>
    /// <returns>The ids of its documents.</returns>
    public static IReadOnlyList<string> Write(string folder, int edition, int seed)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(seed);
        var ids = new List<string>();
        int first = edition % 2 == 0 ? Shift : 0;
        for (int number = first; number < first + Count; number++)
        {
            int language = number % Languages.Length;
            string name = string.Create(CultureInfo.InvariantCulture, $"work-{number / Languages.Length:000}");
            File.WriteAllText(Path.Combine(folder, $"{name}.{Languages[language]}.txt"), Text(random, edition, Words[language]));
            ids.Add($"{name}/{Languages[language]}");
        }

        return ids;
    }

    /// <summary>The edition that a clause says it is of.</summary>
    public static int EditionOf(string clause) =>
        int.Parse(clause.AsSpan(clause.LastIndexOf(' ') + 1).TrimEnd('.'), CultureInfo.InvariantCulture);

    /// <summary>How many clauses a document says it has: its first clause names the number.</summary>
    public static int ClausesOf(string firstClause) => int.Parse(firstClause.Split(' ')[0], CultureInfo.InvariantCulture);

    private static string Text(Random random, int edition, string[] words)
    {
        int clauses = random.Next(2, ClausesMax + 1);
        var lines = new List<string>();
        for (int clause = 1; clause <= clauses; clause++)
        {
            string start = clause == 1 ? $"{clauses.ToString(CultureInfo.InvariantCulture)} " : "";
            string body = string.Join(' ', Enumerable.Range(0, random.Next(8, 40)).Select(_ => words[random.Next(words.Length)]));
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{clause}. {start}{body} {edition}."));
        }

        return string.Join("\n\n", lines) + "\n";
    }
}
