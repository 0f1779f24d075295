using AngleSharp.Dom;

namespace Chancery.Documents.Reading;

/// <summary>Where a page's text stands, and what its head declares.</summary>
internal sealed record HtmlOutline(INode Main, HtmlFurniture Furniture, Declared Declared)
{
    // A page whose main element holds less than this share of its text has its text elsewhere.
    private const double MainShareMin = 0.5;
    private const int CandidatesMax = 20;

    public static HtmlOutline Of(IDocument page, ReadBudget budget)
    {
        var body = (INode?)page.Body ?? page;
        var candidates = new List<INode>();
        foreach (var element in HtmlWalk.Elements(body))
        {
            if (element.LocalName is "main" or "article" || element.GetAttribute("role") == "main")
            {
                candidates.Add(element);
                if (candidates.Count == CandidatesMax)
                {
                    break;
                }
            }
        }

        var density = HtmlDensity.Of(body, budget);
        return new HtmlOutline(Largest(body, candidates, density), new HtmlFurniture(density), Head(page));
    }

    // Links are counted out, so that a page of much navigation doesn't hide its one article.
    private static INode Largest(INode body, List<INode> candidates, HtmlDensity density)
    {
        var all = density.All.Text - density.All.LinkText;
        return candidates.Find(candidate => density.At(candidate) is var share && share.Text - share.LinkText >= all * MainShareMin) ?? body;
    }

    private static Declared Head(IDocument page)
    {
        var declared = new Declared
        {
            Where = "the page's head",
            Language = Value(page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang")),
            LanguageIsWeak = true,
            TitleIsWeak = true,
        };
        if (page.Head is null)
        {
            return declared;
        }

        foreach (var element in HtmlWalk.Elements(page.Head))
        {
            declared = Take(element, declared);
        }

        return declared;
    }

    private static Declared Take(IElement element, Declared declared)
    {
        var content = Value(element.GetAttribute("content"));
        var property = element.GetAttribute("property") ?? element.GetAttribute("name");
        return (element.LocalName, property) switch
        {
            ("title", _) => declared with { Title = declared.Title ?? TitleOf(element.TextContent) },
            ("link", _) when element.GetAttribute("rel") == "canonical" => declared with { Source = Value(element.GetAttribute("href")) ?? declared.Source },
            ("meta", "og:url" or "source") => declared with { Source = declared.Source ?? content },
            ("meta", "og:title") when content is not null => declared with { Title = TitleOf(content) },
            ("meta", "date" or "dc.date" or "DC.date" or "article:published_time") => declared with { Date = declared.Date ?? FrontMatter.ParseDate(content) },
            _ => declared,
        };
    }

    // Sites put their own name behind a bar or a dash.
    private static string? TitleOf(string text)
    {
        var title = TextCleaner.Clean(text);
        foreach (var mark in (ReadOnlySpan<string>)[" | ", " — ", " :: ", " » "])
        {
            var cut = title.LastIndexOf(mark, StringComparison.Ordinal);
            title = cut > 0 ? title[..cut] : title;
        }

        return Value(title);
    }

    private static string? Value(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
