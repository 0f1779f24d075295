namespace Chancery.Index.Native.Matching;

/// <summary>Walks the clauses in which several cursors match near each other: phrases, and words close by.</summary>
internal sealed class NearCursor(IReadOnlyList<OccurrenceCursor> slots, int slop, bool inOrder) : OccurrenceCursor
{
    private readonly OccurrenceCursor[] _byCost = [.. slots.OrderBy(slot => slot.Cost)];
    private readonly List<Occurrence>[] _occurrences = [.. slots.Select(_ => new List<Occurrence>())];
    private readonly List<Occurrence> _windows = [];

    public override long Cost => _byCost[0].Cost;

    public override int Frequency => _windows.Count;

    public override int Next() => Clause == End ? End : Settle(_byCost[0].Next());

    public override int Seek(int target) => Clause >= target ? Clause : Settle(_byCost[0].Seek(target));

    public override void AddOccurrences(List<Occurrence> into) => into.AddRange(_windows);

    private int Settle(int candidate)
    {
        while (candidate != End)
        {
            int other = Conjunction.Align(_byCost, candidate);
            if (other == candidate && HasWindow())
            {
                break;
            }

            candidate = other == candidate ? _byCost[0].Next() : _byCost[0].Seek(other);
        }

        return Clause = candidate;
    }

    private bool HasWindow()
    {
        for (int i = 0; i < slots.Count; i++)
        {
            _occurrences[i].Clear();
            slots[i].AddOccurrences(_occurrences[i]);
        }

        _windows.Clear();
        if (inOrder)
        {
            Window.InOrder(_occurrences, slop, _windows);
        }
        else
        {
            Window.AnyOrder(_occurrences, slop, _windows);
        }

        return _windows.Count > 0;
    }
}
