namespace Chancery.Index.Native;

/// <summary>A frequency and a clause length that no posting of a block beats both at once.</summary>
/// <param name="Frequency">At least as high as that of the postings it stands for; 65,535 means that or more.</param>
/// <param name="Length">At most as long as the clauses it stands for; capped at 65,535, which only loosens the bound.</param>
internal readonly record struct Impact(ushort Frequency, ushort Length)
{
    /// <summary>
    /// Finds at most <c>impacts.Length</c> pairs such that each posting has a pair with no lower frequency and no greater length,
    /// ordered by rising frequency and length.
    /// </summary>
    /// <returns>How many pairs.</returns>
    public static int Cover(ReadOnlySpan<int> clauses, ReadOnlySpan<int> frequencies, ReadOnlySpan<int> lengths, Span<Impact> impacts)
    {
        var frontier = Frontier(clauses, frequencies, lengths);

        // Too many pairs: neighbours merge into one that bounds them all, the highest frequency with the shortest length.
        int count = Math.Min(frontier.Count, impacts.Length);
        for (int i = 0; i < count; i++)
        {
            int first = (int)((long)i * frontier.Count / count);
            int last = (int)((long)(i + 1) * frontier.Count / count) - 1;
            impacts[i] = new Impact(frontier[last].Frequency, frontier[first].Length);
        }

        return count;
    }

    private static List<Impact> Frontier(ReadOnlySpan<int> clauses, ReadOnlySpan<int> frequencies, ReadOnlySpan<int> lengths)
    {
        var shortest = new SortedDictionary<int, int>();
        for (int i = 0; i < clauses.Length; i++)
        {
            int frequency = Math.Min(frequencies[i], ushort.MaxValue);
            int length = Math.Min(lengths[clauses[i]], ushort.MaxValue);
            if (!shortest.TryGetValue(frequency, out int known) || length < known)
            {
                shortest[frequency] = length;
            }
        }

        var frontier = new List<Impact>();
        int best = int.MaxValue;
        foreach (var (frequency, length) in shortest.Reverse())
        {
            if (length < best)
            {
                frontier.Add(new Impact((ushort)frequency, (ushort)length));
                best = length;
            }
        }

        frontier.Reverse();
        return frontier;
    }
}
