namespace Chancery.Documents.Reading;

/// <summary>Reads <c>.rtf</c> (Rich Text Format 1.9): the visible text, paragraph by paragraph.</summary>
internal sealed class RtfReader : ISourceReader
{
    public IReadOnlyList<string> Extensions { get; } = [".rtf"];

    public Claim Judge(FileHead head) => head.Kind == ContentKind.Rtf ? Claim.ByContent : Claim.None;

    public Reading Read(SourceFile file, ReadBudget budget)
    {
        budget.Charge(file.Length * (1 + sizeof(char)));
        var parser = new RtfParser(file.Bytes, budget);
        var blocks = parser.Read();
        var declared = parser.Title.Length > 0
            ? new Declared { Where = "its properties", Title = parser.Title, TitleIsWeak = true }
            : Declared.Nothing;
        return Reading.Of(new SourceText(declared, blocks));
    }
}
