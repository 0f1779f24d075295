namespace Chancery.Documents.Reading;

/// <summary>Reads <c>.txt</c>: a line is a paragraph, unless the file breaks its lines at a margin.</summary>
internal sealed class PlainTextReader : ISourceReader
{
    public IReadOnlyList<string> Extensions { get; } = [".txt", ".text"];

    public Claim Judge(FileHead head) => head.Kind == ContentKind.Text ? Claim.ByName : Claim.None;

    public Reading Read(SourceFile file, ReadBudget budget)
    {
        var lines = TextLines.All(file.DecodeLines(), budget);
        var declared = FrontMatter.Take(lines);
        return Reading.Of(new SourceText(declared, Blocks(lines, budget)));
    }

    private static List<Block> Blocks(List<string> lines, ReadBudget budget)
    {
        var clean = new List<string>(lines.Count);
        foreach (var line in lines)
        {
            budget.Check();
            clean.Add(TextCleaner.Clean(line));
        }

        var paragraphs = WrappedLines.AreWrapped(clean) ? WrappedLines.Join(clean) : clean;
        return [.. paragraphs.Where(text => text.Length > 0).Select(text => new Block(text))];
    }
}
