using Chancery.Documents.Reading;

namespace Chancery.Documents.Splitting;

/// <summary>Takes a text apart into clauses. Follows the text, not a template: each stage knows one habit of layout.</summary>
internal static class Splitter
{
    public static SplitText Split(SourceText source, ReadBudget budget)
    {
        var page = PageFurniture.Remove(InlineArticles.Part(ForeignScripts.Remove(source.Blocks)), budget);
        var top = TitleLines.Take(page.Blocks, source.Declared);
        var lines = top.Body.Select(MarkReader.Read).ToList();
        budget.Check();
        var articles = ArticleNumbers.Accept(lines);
        SectionNumbers.Accept(lines);
        ClauseNumbers.Accept(lines, articles > 0);
        budget.Check();
        var hasNumbers = articles > 0 || lines.Exists(line => line.Kind == MarkKind.Number);
        Signatures.Remove(lines);
        ClosingFormula.Find(lines);
        Headings.Find(lines, articles > 0, hasNumbers);
        GluedHeadings.Part(lines);
        var clauses = new ClauseBuilder(articles > 0, hasNumbers, budget).Build(lines);
        return new SplitText
        {
            Clauses = clauses,
            Title = top.Title,
            Subtitle = top.Subtitle,
            Source = page.Source,
            Dateline = page.Dateline,
            Articles = articles,
            HasNumberedClauses = hasNumbers,
        };
    }
}
