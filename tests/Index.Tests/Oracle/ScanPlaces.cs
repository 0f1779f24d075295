namespace Chancery.Index.Tests.Oracle;

/// <summary>Where units stand in a clause, and where several stand near each other: every choice of places is looked at.</summary>
internal static class ScanPlaces
{
    public static bool Begins((Field Field, string Term) key, PrefixUnit prefix) =>
        key.Field == prefix.Field && key.Term.StartsWith(prefix.Prefix, StringComparison.Ordinal);

    public static IReadOnlyList<(int Start, int End)> Of(QueryUnit unit, ScannedClause clause) => unit switch
    {
        TermUnit term => Words(clause, term.Field, term.Term),
        PrefixUnit prefix => [.. clause.Places.Keys.Where(key => Begins(key, prefix)).SelectMany(key => Words(clause, key.Field, key.Term))],
        PhraseUnit phrase => Windows([.. phrase.Terms.Select(term => Words(clause, phrase.Field, term))], phrase.Slop, inOrder: true),
        _ => [],
    };

    /// <summary>
    /// Windows with an occurrence of every slot and at most <paramref name="slop"/> other words, taken from the left and, of those
    /// that start at the same word, the shortest first; none overlaps the one before.
    /// </summary>
    public static IReadOnlyList<(int Start, int End)> Windows(IReadOnlyList<IReadOnlyList<(int Start, int End)>> slots, int slop, bool inOrder)
    {
        var found = new SortedSet<(int Start, int End)>();
        if (slots.All(slot => slot.Count > 0))
        {
            foreach (var places in Choices(slots, 0))
            {
                var read = inOrder ? places : [.. places.OrderBy(place => place.Start)];
                int others = 0;
                bool apart = true;
                for (int i = 1; i < read.Length; i++)
                {
                    apart &= read[i].Start >= read[i - 1].End;
                    others += read[i].Start - read[i - 1].End;
                }

                if (apart && others <= slop)
                {
                    found.Add((read[0].Start, read[^1].End));
                }
            }
        }

        var windows = new List<(int Start, int End)>();
        foreach (var window in found)
        {
            if (windows.Count == 0 || window.Start >= windows[^1].End)
            {
                windows.Add(window);
            }
        }

        return windows;
    }

    private static IEnumerable<(int Start, int End)[]> Choices(IReadOnlyList<IReadOnlyList<(int Start, int End)>> slots, int first)
    {
        if (first == slots.Count)
        {
            yield return [];
            yield break;
        }

        foreach (var rest in Choices(slots, first + 1))
        {
            foreach (var place in slots[first])
            {
                yield return [place, .. rest];
            }
        }
    }

    private static List<(int Start, int End)> Words(ScannedClause clause, Field field, string term) =>
        clause.Places.TryGetValue((field, term), out var places) ? [.. places.Select(place => (place, place + 1))] : [];
}
