
namespace Chancery.Documents.Reading;

/// <summary>Reads TEI P5, the XML of scholarly editions: the edited text, without its apparatus of notes and pictures.</summary>
internal sealed class TeiReader : ISourceReader
{
    private static readonly MarkupDialect Dialect = new(
        MarkupDialect.Names("p div head item list row table quote lg l opener closer dateline salute signed postscript argument epigraph byline address addrLine titlePart ab sp speaker label docTitle cit bibl list titlePage"),
        MarkupDialect.Names("note figure fw pb cb milestone graphic teiHeader sic orig abbr del gap index script object listBibl interp anchor formula media"),
        MarkupDialect.Names("label"),
        MarkupDialect.Names("cell lb"),
        MarkupDialect.Names("row"));

    private static readonly HashSet<string> Divisions = new(StringComparer.Ordinal)
    {
        "div", "div1", "div2", "div3", "div4", "div5", "div6", "div7", "front", "body", "back", "group", "text", "TEI", "teiCorpus", "floatingText",
    };

    public IReadOnlyList<string> Extensions { get; } = [".xml", ".tei"];

    public Claim Judge(FileHead head) => head.Root is "TEI" or "teiCorpus" or "TEI.2" ? Claim.ByContent : Claim.None;

    public Reading Read(SourceFile file, ReadBudget budget)
    {
        var root = MarkupFile.Read(file, budget);
        var declared = Describe(root);
        var blocks = new List<Block>();
        if (declared.Title is { } title)
        {
            // The header's title stands over the text, so that no section's heading is taken for it.
            blocks.Add(new Block(title, BlockKind.Heading, 1));
        }

        Walk(root, level: 1, blocks, budget);
        return Reading.Of(new SourceText(declared, blocks));
    }

    private static void Walk(MarkupNode division, int level, List<Block> blocks, ReadBudget budget)
    {
        budget.Check();
        var inner = division.Name.StartsWith("div", StringComparison.Ordinal) ? level + 1 : level;
        var loose = new List<MarkupNode>();
        foreach (var child in division.Children)
        {
            var isHead = child.Name is "head" or "docTitle";
            if (!isHead && !Divisions.Contains(child.Name))
            {
                loose.Add(child);
                continue;
            }

            Flush(loose, blocks);
            if (isHead && MarkupFlow.Line(Dialect, child) is { Length: > 0 } heading)
            {
                blocks.Add(new Block(heading, BlockKind.Heading, Math.Clamp(inner, 1, 6)));
            }
            else if (!isHead)
            {
                Walk(child, inner, blocks, budget);
            }
        }

        Flush(loose, blocks);
    }

    private static void Flush(List<MarkupNode> loose, List<Block> blocks)
    {
        blocks.AddRange(MarkupFlow.Paragraphs(Dialect, loose).Select(text => new Block(text)));
        loose.Clear();
    }

    private static Declared Describe(MarkupNode root)
    {
        var header = root.Child("teiHeader");
        var titles = header?.Descendants("titleStmt").FirstOrDefault()?.Elements.Where(child => child.Name == "title").ToList() ?? [];
        var title = titles.Find(each => each.Attribute("type") is "complete" or "main") ?? titles.FirstOrDefault();
        return new Declared
        {
            Where = "its TEI header",
            Title = MarkupFlow.Line(Dialect, title) is { Length: > 0 } named ? named : null,
            Language = root.Attribute("lang") ?? root.Child("text")?.Attribute("lang") ?? header?.Descendants("language").FirstOrDefault()?.Attribute("ident"),
            Date = Date(root),
            Place = Text(header?.Descendants("creation").FirstOrDefault()?.Descendants("placeName").FirstOrDefault()),
            Source = header?.Descendants("idno").FirstOrDefault(each => each.Attribute("type") is "URI" or "url" or "uri") is { } address ? Text(address) : null,
        };
    }

    // The day a source was written, in the header or over the letter itself, goes before the day its edition was published.
    private static DateOnly? Date(MarkupNode root)
    {
        foreach (var name in (ReadOnlySpan<string>)["creation", "sourceDesc", "dateline", "publicationStmt"])
        {
            foreach (var date in root.Descendants(name).SelectMany(each => each.Descendants("date")))
            {
                if (FrontMatter.ParseDate(date.Attribute("when") ?? date.Attribute("notBefore")) is { } day)
                {
                    return day;
                }
            }
        }

        return null;
    }

    private static string? Text(MarkupNode? node) => MarkupFlow.Line(Dialect, node) is { Length: > 0 } text ? text : null;

}
