using System.Globalization;
using System.Xml;

namespace Chancery.Documents.Reading;

/// <summary>Reads an XML file into a tree, within the file's budget.</summary>
/// <remarks>
/// Entities that a file declares itself are never expanded, and nothing outside the file is fetched: both are how XML attacks its
/// reader. XML names its encoding, so encodings other than UTF-8 are taken here.
/// </remarks>
internal static class MarkupFile
{
    private const int DepthMax = 200;
    private const int NodeBytes = 120;
    private const int AttributeBytes = 100;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1_000,
    };

    /// <summary>The root element.</summary>
    /// <exception cref="RefusedException">It is no XML, declares entities, is nested too deeply, or needs more memory or time than it may.</exception>
    public static MarkupNode Read(SourceFile file, ReadBudget budget)
    {
        try
        {
            budget.Charge(file.Length);
            RefuseEntities(file.Head.Text);
            using var stream = new MemoryStream(file.Bytes, writable: false);
            using var reader = XmlReader.Create(stream, Settings);
            return Tree(reader, budget);
        }
        catch (XmlException e) when (e.Message.Contains("entity", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException("its XML refers to entities of its own, which are not expanded: " + e.Message);
        }
        catch (XmlException e)
        {
            throw new RefusedException("broken XML: " + e.Message);
        }
    }

    private static void RefuseEntities(string head)
    {
        var at = head.IndexOf("<!ENTITY", StringComparison.Ordinal);
        if (at < 0)
        {
            return;
        }

        var end = head.IndexOf('>', at);
        var declaration = head.AsSpan(at, (end < 0 ? head.Length : end) - at);
        var isExternal = declaration.Contains(" SYSTEM ", StringComparison.Ordinal) || declaration.Contains(" PUBLIC ", StringComparison.Ordinal);
        throw new RefusedException(isExternal
            ? "its XML declares an external entity (<!ENTITY … SYSTEM>), which would fetch another file"
            : "its XML declares entities (<!ENTITY>), which could unfold without end");
    }

    private static MarkupNode Tree(XmlReader reader, ReadBudget budget)
    {
        var open = new Stack<MarkupNode>();
        MarkupNode? root = null;
        while (reader.Read())
        {
            budget.Check();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var element = MarkupNode.OfElement(reader.LocalName, Attributes(reader, budget));
                    Attach(element, open, ref root);
                    if (!isEmpty)
                    {
                        open.Push(element);
                        RefuseDepth(open.Count);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when open.Count > 0:
                    var text = reader.Value;
                    budget.Charge(NodeBytes + (text.Length * sizeof(char)));
                    open.Peek().Add(MarkupNode.OfText(text));
                    break;
            }
        }

        return root ?? throw new RefusedException("its XML has no root element");
    }

    private static void RefuseDepth(int depth)
    {
        if (depth > DepthMax)
        {
            throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"more than {DepthMax} elements are nested in each other"));
        }
    }

    private static void Attach(MarkupNode element, Stack<MarkupNode> open, ref MarkupNode? root)
    {
        if (open.TryPeek(out var parent))
        {
            parent.Add(element);
        }
        else
        {
            root ??= element;
        }
    }

    private static Dictionary<string, string>? Attributes(XmlReader reader, ReadBudget budget)
    {
        budget.Charge(NodeBytes);
        if (!reader.MoveToFirstAttribute())
        {
            return null;
        }

        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        do
        {
            budget.Charge(AttributeBytes + (reader.Value.Length * sizeof(char)));
            attributes.TryAdd(reader.LocalName, reader.Value);
        }
        while (reader.MoveToNextAttribute());
        return attributes;
    }
}
