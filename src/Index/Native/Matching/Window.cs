namespace Chancery.Index.Native.Matching;

/// <summary>Finds places where an occurrence of each of several lists stand near each other.</summary>
internal static class Window
{
    /// <summary>
    /// Appends the windows in which the lists' occurrences follow each other in the lists' order, with at most <paramref name="slop"/>
    /// other words among them: from the left, none overlapping the one before, and of those with the same start the shortest.
    /// </summary>
    public static void InOrder(IReadOnlyList<List<Occurrence>> lists, int slop, List<Occurrence> windows)
    {
        if (AreSingleWords(lists) || lists.Count > WindowSearch.SlotsMax)
        {
            FollowNearest(lists, slop, windows);
        }
        else
        {
            new WindowSearch(lists, slop, inOrder: true).AddTo(windows);
        }
    }

    /// <summary>The same in any order.</summary>
    public static void AnyOrder(IReadOnlyList<List<Occurrence>> lists, int slop, List<Occurrence> windows)
    {
        int before = windows.Count;
        bool exact = SweepNearest(lists, slop, windows) && AreSingleWords(lists);
        if (!exact && lists.Count <= WindowSearch.SlotsMax)
        {
            windows.RemoveRange(before, windows.Count - before);
            new WindowSearch(lists, slop, inOrder: false).AddTo(windows);
        }
    }

    /// <summary>Takes the nearest occurrence of each slot after the one before, which is the best choice among single words.</summary>
    private static void FollowNearest(IReadOnlyList<List<Occurrence>> lists, int slop, List<Occurrence> windows)
    {
        var next = new int[lists.Count];
        int lastEnd = -1;
        foreach (var first in lists[0])
        {
            if (first.Start < lastEnd)
            {
                continue;
            }

            int end = first.End;
            int words = first.End - first.Start;
            for (int i = 1; i < lists.Count && end >= 0; i++)
            {
                (end, words) = NextFrom(lists[i], ref next[i], end, words);
            }

            if (end >= 0 && end - first.Start - words <= slop)
            {
                windows.Add(new Occurrence(first.Start, end));
                lastEnd = end;
            }
        }
    }

    /// <summary>Moves the earliest of the slots' occurrences on, again and again, and looks at the window that they span.</summary>
    /// <returns>False where two slots met at the same word: windows may be missing then.</returns>
    private static bool SweepNearest(IReadOnlyList<List<Occurrence>> lists, int slop, List<Occurrence> windows)
    {
        var next = new int[lists.Count];
        int lastEnd = -1;
        bool apart = true;
        while (true)
        {
            int earliest = 0;
            int end = 0;
            int words = 0;
            for (int i = 0; i < lists.Count; i++)
            {
                if (next[i] == lists[i].Count)
                {
                    return apart;
                }

                var occurrence = lists[i][next[i]];
                words += occurrence.End - occurrence.Start;
                end = Math.Max(end, occurrence.End);
                earliest = occurrence.Start < lists[earliest][next[earliest]].Start ? i : earliest;
            }

            int start = lists[earliest][next[earliest]].Start;
            bool apartHere = AreApart(lists, next);
            apart &= apartHere;
            if (apartHere && end - start - words <= slop && start >= lastEnd)
            {
                windows.Add(new Occurrence(start, end));
                lastEnd = end;
            }

            next[earliest]++;
        }
    }

    private static bool AreSingleWords(IReadOnlyList<List<Occurrence>> lists)
    {
        foreach (var list in lists)
        {
            foreach (var occurrence in list)
            {
                if (occurrence.End - occurrence.Start != 1)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Two slots may not be answered by the same word.</summary>
    private static bool AreApart(IReadOnlyList<List<Occurrence>> lists, int[] next)
    {
        for (int i = 0; i < lists.Count; i++)
        {
            for (int j = i + 1; j < lists.Count; j++)
            {
                var a = lists[i][next[i]];
                var b = lists[j][next[j]];
                if (a.Start < b.End && b.Start < a.End)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The first occurrence not before <paramref name="from"/>, which never goes back from call to call.</summary>
    private static (int End, int Words) NextFrom(List<Occurrence> list, ref int at, int from, int words)
    {
        while (at < list.Count && list[at].Start < from)
        {
            at++;
        }

        return at < list.Count ? (list[at].End, words + list[at].End - list[at].Start) : (-1, words);
    }
}
