using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Chancery.Documents.Reading;

/// <summary>Reads <c>.html</c>: the main text of a page, without its navigation, banners, forms and comments.</summary>
internal sealed class HtmlReader : ISourceReader
{
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    public Claim Judge(FileHead head) => head.Kind switch
    {
        ContentKind.Html => Claim.ByContent,
        ContentKind.Text => Claim.ByName,
        _ => Claim.None,
    };

    public Reading Read(SourceFile file, ReadBudget budget)
    {
        var html = file.Decode();
        HtmlDepth.Refuse(html, budget);
        using var page = Parse(html, budget);
        HtmlDepth.Refuse(page, budget);
        var outline = HtmlOutline.Of(page, budget);
        var blocks = new HtmlBlocks(outline.Furniture, budget).Read(outline.Main);
        foreach (var block in blocks)
        {
            if (block.Text.Length > budget.Options.LineCharsMax)
            {
                throw new RefusedException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a paragraph has {block.Text.Length:N0} characters; {budget.Options.LineCharsMax:N0} are allowed"));
            }
        }

        return Reading.Of(new SourceText(outline.Declared, blocks));
    }

    // A page of a few kilobytes can make a tree of gigabytes, by marks that are never closed. What this thread has allocated
    // bounds what the tree can take, and is asked for at each element.
    private static IHtmlDocument Parse(string html, ReadBudget budget)
    {
        var start = GC.GetAllocatedBytesForCurrentThread();
        var charged = 0L;
        var options = new HtmlParserOptions
        {
            OnCreated = (_, _) =>
            {
                budget.Check();
                var allocated = GC.GetAllocatedBytesForCurrentThread() - start;
                budget.Charge(allocated - charged);
                charged = allocated;
            },
        };
        return new HtmlParser(options).ParseDocument(html);
    }
}
