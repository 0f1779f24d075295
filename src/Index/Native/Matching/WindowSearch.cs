namespace Chancery.Index.Native.Matching;

/// <summary>
/// Finds windows where one word may answer several slots, or an occurrence is several words long: there the nearest
/// occurrence of each slot need not be the right one, so choices are tried, the same state only once.
/// </summary>
internal sealed class WindowSearch(IReadOnlyList<List<Occurrence>> lists, int slop, bool inOrder)
{
    /// <summary>Slots whose choices are tried out; the states are subsets of them.</summary>
    public const int SlotsMax = 16;

    private readonly Dictionary<(int Filled, int End), int> _fewestOthers = [];
    private readonly int _allFilled = (1 << lists.Count) - 1;
    private int _shortestEnd;

    public void AddTo(List<Occurrence> windows)
    {
        int lastEnd = -1;
        foreach (int start in Starts())
        {
            if (start >= lastEnd && ShortestFrom(start) is var end and < int.MaxValue)
            {
                windows.Add(new Occurrence(start, end));
                lastEnd = end;
            }
        }
    }

    private IEnumerable<int> Starts() =>
        (inOrder ? lists[0] : lists.SelectMany(list => list)).Select(occurrence => occurrence.Start).Distinct().Order();

    private int ShortestFrom(int start)
    {
        _shortestEnd = int.MaxValue;
        _fewestOthers.Clear();
        Extend(0, start, 0, mayWait: false);
        return _shortestEnd;
    }

    /// <summary>Fills one more slot after the words up to <paramref name="end"/>; <paramref name="others"/> of the words so far answer none.</summary>
    private void Extend(int filled, int end, int others, bool mayWait)
    {
        if (filled == _allFilled)
        {
            _shortestEnd = Math.Min(_shortestEnd, end);
        }

        if (end >= _shortestEnd || (_fewestOthers.TryGetValue((filled, end), out int fewest) && fewest <= others))
        {
            return;
        }

        _fewestOthers[(filled, end)] = others;
        int limit = mayWait ? slop - others : 0;
        for (int slot = 0; slot < lists.Count; slot++)
        {
            bool isNext = !inOrder || filled == (1 << slot) - 1;
            if (isNext && (filled & (1 << slot)) == 0)
            {
                ExtendBy(slot, filled, end, others, limit);
            }
        }
    }

    private void ExtendBy(int slot, int filled, int end, int others, int limit)
    {
        foreach (var occurrence in lists[slot])
        {
            long gap = (long)occurrence.Start - end;
            if (gap > limit)
            {
                break;
            }

            if (gap >= 0)
            {
                Extend(filled | (1 << slot), occurrence.End, others + (int)gap, mayWait: true);
            }
        }
    }
}
