namespace Chancery.Documents.Reading;

/// <summary>Reads Akoma Ntoso, the OASIS standard for acts, bills, treaties and debates (LegalDocML 1.0).</summary>
internal sealed class AkomaNtosoReader : ISourceReader
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "act", "bill", "doc", "statement", "debate", "debateReport", "judgment", "amendment", "officialGazette", "portion",
    };

    private static readonly string[] Bodies = ["body", "mainBody", "debateBody", "judgmentBody", "amendmentBody", "portionBody"];

    public IReadOnlyList<string> Extensions { get; } = [".xml", ".akn"];

    public Claim Judge(FileHead head) => head.Root is "akomaNtoso" or "akomantoso" ? Claim.ByContent : Claim.None;

    public Reading Read(SourceFile file, ReadBudget budget)
    {
        var root = MarkupFile.Read(file, budget);
        var documents = Documents(root).ToList();
        var outer = root.Descendants("meta").FirstOrDefault();
        var stem = WorkId.FromFileName(file.Path).Stem;
        var texts = new List<SourceText>();
        foreach (var document in documents)
        {
            var clauses = new AkomaNtosoClauses(budget);
            clauses.Read(document);
            var declared = Describe(document, document.Child("meta") ?? outer);
            var work = documents.Count > 1 ? WorkId.FromWords($"{stem}-{document.Attribute("name") ?? document.Name}") : null;
            texts.Add(new SourceText(declared with { Work = work }, [], clauses.Clauses) { Length = MarkupFlow.Line(AkomaNtosoClauses.Dialect, document).Length });
        }

        return texts.Count == 0
            ? throw new RefusedException("Akoma Ntoso without a document that has a body")
            : new Reading(texts, []);
    }

    // A collection holds several documents side by side; what is attached to a document belongs to it.
    private static IEnumerable<MarkupNode> Documents(MarkupNode node)
    {
        foreach (var child in node.Elements)
        {
            if (Kinds.Contains(child.Name) && child.Child(Bodies) is not null)
            {
                yield return child;
            }
            else if (child.Name != "meta")
            {
                foreach (var below in Documents(child))
                {
                    yield return below;
                }
            }
        }
    }

    private static Declared Describe(MarkupNode document, MarkupNode? meta)
    {
        var work = meta?.Descendants("FRBRWork").FirstOrDefault();
        var preface = document.Child("preface", "coverPage");
        return new Declared
        {
            Where = "its Akoma Ntoso metadata",
            Language = meta?.Descendants("FRBRlanguage").FirstOrDefault()?.Attribute("language"),
            Date = FrontMatter.ParseDate(work?.Child("FRBRdate")?.Attribute("date")),
            Title = Title(preface) ?? work?.Child("FRBRname")?.Attribute("value"),
            Source = work?.Child("FRBRuri")?.Attribute("value") is { } address && address.StartsWith("http", StringComparison.Ordinal) ? address : null,
            Kind = document.Name switch { "statement" => "declaration", "debate" or "debateReport" => "speech", "act" => "statute", _ => null },
        };
    }

    // An act is cited by its short title where it has one.
    private static string? Title(MarkupNode? preface)
    {
        foreach (var name in (ReadOnlySpan<string>)["shortTitle", "docTitle", "longTitle"])
        {
            var title = MarkupFlow.Line(AkomaNtosoClauses.Dialect, preface?.Descendants(name).FirstOrDefault());
            if (title.Length > 0)
            {
                return title;
            }
        }

        return null;
    }
}
