using System.Text;

namespace Chancery.Documents.Reading;

/// <summary>Gathers the clauses of a format that marks its articles and recitals itself.</summary>
internal sealed class ClauseGathering(ReadBudget budget)
{
    private readonly List<Clause> _clauses = [];
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private readonly List<string> _sections = [];
    private IReadOnlyList<string>? _names;
    private string _container = "";
    private int _paragraphs;

    public IReadOnlyList<Clause> Clauses => _clauses;

    /// <summary>The headings that stand over what comes next, outermost first.</summary>
    public IReadOnlyList<string> Sections => _names ??= [.. _sections];

    /// <summary>Walks through what stands under a heading; an empty heading opens no section.</summary>
    public void Under(string heading, Action walk)
    {
        if (heading.Length == 0)
        {
            walk();
            return;
        }

        _sections.Add(heading);
        _names = null;
        walk();
        _sections.RemoveAt(_sections.Count - 1);
        _names = null;
    }

    /// <summary>Walks through an annex: its clauses' ids start with its own, and its count of paragraphs begins again.</summary>
    public void InAnnex(string number, string heading, Action walk)
    {
        var (container, paragraphs) = (_container, _paragraphs);
        _container = ClauseLabel.Within(container, "annex_" + number);
        _paragraphs = 0;
        Under(heading, walk);
        (_container, _paragraphs) = (container, paragraphs);
    }

    public void Add(string label, string number, IReadOnlyList<string> paragraphs, ClauseRole role = ClauseRole.Body)
    {
        budget.Check();
        var text = string.Join('\n', paragraphs);
        if (!Splitting.TextShape.HasLetters(text))
        {
            return;
        }

        var unique = ClauseLabel.MakeUnique(ClauseLabel.Within(_container, label), _labels, _repeats);
        _clauses.Add(new Clause(unique, number, Sections, text, role));
    }

    /// <summary>Adds unnumbered paragraphs, each a clause of its own; one that announces a list keeps it.</summary>
    public void AddParagraphs(IReadOnlyList<string> paragraphs, ClauseRole role = ClauseRole.Body)
    {
        var start = 0;
        for (var i = 1; i <= paragraphs.Count; i++)
        {
            if (i == paragraphs.Count || !GoesOn(paragraphs[i - 1], paragraphs[i]))
            {
                _paragraphs++;
                Add(ClauseLabel.Paragraph(_paragraphs), "", [.. paragraphs.Skip(start).Take(i - start)], role);
                start = i;
            }
        }
    }

    /// <summary>Adds the closing formula with place and date; the names of those who signed are left out.</summary>
    public void AddClosing(IReadOnlyList<string> paragraphs) =>
        Add("closing", "", [.. paragraphs.Where((text, i) => i == 0 || Splitting.TextShape.EndsSentence(text) || Describing.DateFinder.First(text) is not null)], ClauseRole.Closing);

    /// <summary>The number in "Article 5a", "(1)", "SEC. 2.", "ANNEX II": the first word with a figure, else the last one.</summary>
    public static string NumberIn(string marked)
    {
        var words = marked.Split([' ', '\u00A0', '.', '(', ')', '[', ']', '§', ':', '–', '—', ','], StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            if (word.AsSpan().ContainsAnyInRange('0', '9') && word.Length <= 12)
            {
                return word;
            }
        }

        return words.Length > 0 && words[^1].Length <= 12 ? words[^1] : "";
    }

    /// <summary>Puts a heading's number and its words together: "CHAPTER I" and "General provisions".</summary>
    public static string Heading(params ReadOnlySpan<string> parts)
    {
        var heading = new StringBuilder();
        foreach (var part in parts)
        {
            heading.Append(heading.Length > 0 && part.Length > 0 ? " " : "").Append(part);
        }

        return heading.ToString();
    }

    // "(a) …" behind a colon or behind another item.
    private static bool GoesOn(string last, string next) =>
        Splitting.TextShape.IsListItem(next) && (last[^1] is ':' or ';' or ',' || Splitting.TextShape.IsListItem(last));
}
