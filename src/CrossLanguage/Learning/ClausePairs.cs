namespace Chancery.CrossLanguage.Learning;

/// <summary>Clauses of two languages that say the same, as numbers of stems.</summary>
internal sealed record ClausePair(int[] Source, int[] Target);

/// <summary>
/// The words of clause pairs that may translate each other, and where they meet. A pair of words that meet in some clause
/// is an <em>entry</em>; a place where they meet is a <em>cell</em>. In short clauses any word may translate any; in long
/// ones only words whose places are not too far apart, which keeps time and memory in proportion to the text.
/// </summary>
internal sealed class ClausePairs
{
    /// <summary>Words to either side of a word's own place, in a clause too long to compare all with all.</summary>
    private const int BandWords = 30;

    private readonly IReadOnlyList<ClausePair> _pairs;
    private readonly int[] _entryOfCell;
    private readonly long[] _firstCell;

    public ClausePairs(IReadOnlyList<ClausePair> pairs, int sourceCount, int targetCount)
    {
        _pairs = pairs;
        _firstCell = new long[pairs.Count + 1];
        for (int i = 0; i < pairs.Count; i++)
        {
            _firstCell[i + 1] = _firstCell[i] + Cells(pairs[i]);
        }

        _entryOfCell = new int[checked((int)_firstCell[^1])];
        RowStarts = new int[sourceCount + 1];
        SourceOccurrences = new int[sourceCount];
        TargetOccurrences = new int[targetCount];
        Targets = [.. FindEntries(sourceCount, targetCount)];
    }

    public int Count => _pairs.Count;

    /// <summary>The target word of each entry; entries of one source word stand together.</summary>
    public int[] Targets { get; }

    /// <summary>Where each source word's entries begin.</summary>
    public int[] RowStarts { get; }

    public int[] SourceOccurrences { get; }

    public int[] TargetOccurrences { get; }

    public ClausePair this[int clause] => _pairs[clause];

    /// <summary>The entries of a clause's cells, row by row: for each source word those of the target words in its band.</summary>
    public ReadOnlySpan<int> Entries(int clause) =>
        _entryOfCell.AsSpan((int)_firstCell[clause], (int)(_firstCell[clause + 1] - _firstCell[clause]));

    /// <summary>Cuts the clauses into runs of about as many cells each.</summary>
    public int[] Cut(int runs)
    {
        var starts = new int[runs + 1];
        for (int run = 1; run < runs; run++)
        {
            int at = Array.BinarySearch(_firstCell, _firstCell[^1] * run / runs);
            starts[run] = Math.Clamp(at < 0 ? ~at : at, starts[run - 1], Count);
        }

        starts[runs] = Count;
        return starts;
    }

    /// <summary>The target words that a source word may translate.</summary>
    public static (int From, int To) Band(int source, int sources, int targets)
    {
        if (targets <= 2 * BandWords)
        {
            return (0, targets);
        }

        int middle = (int)(((2L * source) + 1) * targets / (2L * sources));
        int from = Math.Clamp(middle - BandWords, 0, targets - (2 * BandWords));
        return (from, from + (2 * BandWords));
    }

    private static long Cells(ClausePair pair) => (long)pair.Source.Length * Math.Min(pair.Target.Length, 2 * BandWords);

    /// <summary>Goes through the places of each source word in turn, so that a plain array tells which target words it has met.</summary>
    private List<int> FindEntries(int sourceCount, int targetCount)
    {
        var places = Places(sourceCount);
        var entries = new List<int>();
        var entryOf = new int[targetCount];
        Array.Fill(entryOf, -1);
        for (int source = 0; source < sourceCount; source++)
        {
            RowStarts[source] = entries.Count;
            foreach (var (clause, at) in places[source])
            {
                var pair = _pairs[clause];
                var (from, to) = Band(at, pair.Source.Length, pair.Target.Length);
                long cell = _firstCell[clause] + ((long)at * (to - from));
                for (int j = from; j < to; j++)
                {
                    int target = pair.Target[j];
                    if (entryOf[target] < RowStarts[source])
                    {
                        entryOf[target] = entries.Count;
                        entries.Add(target);
                    }

                    _entryOfCell[cell++] = entryOf[target];
                }
            }
        }

        RowStarts[sourceCount] = entries.Count;
        return entries;
    }

    private List<(int Clause, int At)>[] Places(int sourceCount)
    {
        var places = new List<(int, int)>[sourceCount];
        for (int source = 0; source < sourceCount; source++)
        {
            places[source] = [];
        }

        for (int clause = 0; clause < _pairs.Count; clause++)
        {
            for (int at = 0; at < _pairs[clause].Source.Length; at++)
            {
                places[_pairs[clause].Source[at]].Add((clause, at));
                SourceOccurrences[_pairs[clause].Source[at]]++;
            }

            foreach (int target in _pairs[clause].Target)
            {
                TargetOccurrences[target]++;
            }
        }

        return places;
    }
}
