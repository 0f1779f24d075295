namespace Chancery.Index.Tests.Oracle;

/// <summary>Random documents over a small vocabulary, so that random queries find something.</summary>
/// <param name="random">Where chance comes from; seeded.</param>
/// <param name="words">Size of the vocabulary; common words are in most clauses, rare ones in few.</param>
/// <param name="wordsMax">Longest clause.</param>
internal sealed class RandomCorpus(Random random, int words, int wordsMax)
{
    public static readonly string[] Kinds = ["treaty", "jointStatement", "resolution"];
    public static readonly string[] Parties = ["Sweden", "Poland", "Germany", "Åland"];

    /// <summary>Word number <paramref name="rank"/>; words share prefixes, one is not of the basic plane, one is too long to be kept whole.</summary>
    public static string Word(int rank) => rank switch
    {
        3 => "😀" + rank,
        5 => "\uFB01" + rank,
        7 => new string('ł', TermList.TermCharsMax),
        _ => $"{(char)('a' + (rank % 5))}{(char)('a' + (rank / 5 % 3))}{rank}",
    };

    /// <summary>A word's rank, low ones far likelier.</summary>
    public int Rank() => Math.Min(words - 1, (int)(words * Math.Pow(random.NextDouble(), 3)));

    public AnalyzedDocument Document(string id, int clauseCount)
    {
        var stored = Sample.Stored(
            id,
            random.Next(4) == 0 ? null : new DateOnly(2020 + random.Next(5), 1 + random.Next(12), 1 + random.Next(28)),
            Kinds[random.Next(Kinds.Length)],
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => Parties[random.Next(Parties.Length)])]);
        return new AnalyzedDocument(stored, [.. Enumerable.Range(1, clauseCount).Select(Clause)]);
    }

    private AnalyzedClause Clause(int number)
    {
        var terms = new TermList();
        int position = 0;
        int count = random.Next(wordsMax + 1);
        for (int i = 0; i < count; i++)
        {
            // Parts of a compound stand at its position; a gap is a word that the analysis dropped.
            position += random.Next(10) switch { 0 => 0, 1 => 3, _ => 1 };
            string word = Word(Rank());
            terms.Add(Field.Text, word, position);
            terms.Add(Field.Form, random.Next(2) == 0 ? word : word + "s", position);
        }

        for (int i = 0; i < random.Next(3); i++)
        {
            terms.Add(Field.Section, Word(Rank()), i);
            terms.Add(Field.Title, Word(Rank()), i);
        }

        return new AnalyzedClause(new StoredClause($"cl_{number}", $"{number}", "body", [], $"{count} words"), terms);
    }
}
