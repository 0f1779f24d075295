namespace Chancery.Documents.Splitting;

/// <summary>The headings that stand over the place where the splitter is, outermost first.</summary>
internal sealed class SectionStack
{
    private readonly List<(string Text, int Rank, string Label)> _open = [];
    private IReadOnlyList<string>? _names;

    /// <summary>The headings; the same list as long as none changes.</summary>
    public IReadOnlyList<string> Names => _names ??= [.. _open.Select(section => section.Text)];

    /// <summary>The id of the innermost section that has a number ("sec_IV"); empty where none has.</summary>
    public string Label => _open.FindLast(section => section.Label.Length > 0).Label ?? "";

    /// <summary>Opens a section and ends all that stand as far out or further in.</summary>
    /// <param name="text">The heading as it stands.</param>
    /// <param name="rank">How far out it stands.</param>
    /// <param name="label">Its id where it has a number.</param>
    /// <param name="isUnderLast">Whether the heading before it had no text of its own, so that this one stands under it.</param>
    public void Open(string text, int rank, string label, bool isUnderLast)
    {
        var ends = isUnderLast && _open.Count > 0 && _open[^1].Rank == rank ? rank + 1 : rank;
        _open.RemoveAll(section => section.Rank >= ends);
        _open.Add((text, ends, label));
        _names = null;
    }

    public void CloseFrom(int rank)
    {
        if (_open.RemoveAll(section => section.Rank >= rank) > 0)
        {
            _names = null;
        }
    }

    public void Clear()
    {
        _open.Clear();
        _names = null;
    }
}
