namespace Chancery.Documents.Reading;

/// <summary>An element of an XML file, or a piece of its text.</summary>
internal sealed class MarkupNode
{
    private static readonly IReadOnlyList<MarkupNode> None = [];
    private static readonly IReadOnlyDictionary<string, string> NoAttributes = new Dictionary<string, string>();

    private List<MarkupNode>? _children;

    private MarkupNode(string name, string text, IReadOnlyDictionary<string, string> attributes)
    {
        Name = name;
        Text = text;
        Attributes = attributes;
    }

    /// <summary>The local name; empty for a piece of text.</summary>
    public string Name { get; }

    /// <summary>The text of a piece of text; empty for an element.</summary>
    public string Text { get; }

    /// <summary>Attributes by their local names.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; }

    public IReadOnlyList<MarkupNode> Children => _children ?? None;

    public bool IsText => Name.Length == 0;

    public IEnumerable<MarkupNode> Elements => Children.Where(child => !child.IsText);

    public static MarkupNode OfElement(string name, IReadOnlyDictionary<string, string>? attributes) => new(name, "", attributes ?? NoAttributes);

    public static MarkupNode OfText(string text) => new("", text, NoAttributes);

    public void Add(MarkupNode child) => (_children ??= []).Add(child);

    public string? Attribute(string name) => Attributes.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>The first child of one of these names.</summary>
    public MarkupNode? Child(params ReadOnlySpan<string> names)
    {
        foreach (var child in Children)
        {
            if (!child.IsText && names.Contains(child.Name))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>All elements below this one that bear the name, in reading order.</summary>
    public IEnumerable<MarkupNode> Descendants(string name) => Descendants().Where(node => node.Name == name);

    /// <summary>All elements below this one, in reading order.</summary>
    public IEnumerable<MarkupNode> Descendants()
    {
        foreach (var child in Elements)
        {
            yield return child;
            foreach (var below in child.Descendants())
            {
                yield return below;
            }
        }
    }
}
