using System.Globalization;

namespace Chancery.Documents.Reading;

/// <summary>Reads Formex 4, the XML of the Official Journal of the European Union: acts, consolidated acts, agreements, annexes.</summary>
internal sealed class FormexReader : ISourceReader
{
    private static readonly HashSet<string> Roots = new(StringComparer.Ordinal)
    {
        "ACT", "CONS.ACT", "ANNEX", "CONS.ANNEX", "AGR", "COMBINED.FMX", "GENERAL", "DOC", "PUBLICATION", "LETTER", "PROT", "OPINION", "ACC",
    };

    public IReadOnlyList<string> Extensions { get; } = [".xml", ".fmx"];

    public Claim Judge(FileHead head) =>
        Roots.Contains(head.Root) || head.Text.Contains("formex.publications.europa.eu", StringComparison.Ordinal) ? Claim.ByContent : Claim.None;

    public Reading Read(SourceFile file, ReadBudget budget)
    {
        var root = MarkupFile.Read(file, budget);
        var clauses = new FormexClauses(budget);
        clauses.Read(root);
        return clauses.Clauses.Count == 0
            ? throw new RefusedException($"Formex <{root.Name}> without a text: it describes a publication and holds none")
            : Reading.Of(new SourceText(Describe(root), [], clauses.Clauses) { Length = MarkupFlow.Line(FormexClauses.Dialect, root).Length });
    }

    private static Declared Describe(MarkupNode root)
    {
        var main = root.Name is "ACT" or "CONS.ACT" or "AGR" or "ANNEX" ? root : First(root, "ACT", "CONS.ACT", "AGR", "ANNEX") ?? root;
        var title = First(main, "TITLE");
        var data = First(main, "BIB.INSTANCE");
        return new Declared
        {
            Where = "its Formex data",
            Language = First(data, "LG.DOC", "LG.OJ") is { } language ? MarkupFlow.Line(FormexClauses.Dialect, language) : null,
            Title = FormexClauses.TitleOf(title) is { Length: > 0 } named ? named : null,
            Date = DateOf(First(title, "DATE")) ?? DateOf(data?.Child("DATE")),
            Source = Celex(main),
        };
    }

    private static MarkupNode? First(MarkupNode? node, params string[] names) =>
        node?.Descendants().FirstOrDefault(each => names.Contains(each.Name, StringComparer.Ordinal));

    private static DateOnly? DateOf(MarkupNode? date) =>
        DateOnly.TryParseExact(date?.Attribute("ISO"), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // A CELEX number names an act of the union for good, and the union's site finds it by that number.
    private static string? Celex(MarkupNode main) =>
        First(main, "NO.CELEX") is { } celex && MarkupFlow.Line(FormexClauses.Dialect, celex) is { Length: > 0 } number
            ? "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:" + number
            : null;
}
