using AngleSharp.Dom;

namespace Chancery.Documents.Reading;

/// <summary>Knows which elements of a page are not its text.</summary>
internal sealed class HtmlFurniture(HtmlDensity density)
{
    // What holds more of the page than this is its text, whatever its maker called it.
    private const double TextShareMin = 0.3;
    private const int LinksMin = 3;
    private const double LinkShareMin = 0.8;
    private const int LinkCharsMax = 80;
    private const int PreambleMin = 300;

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "textarea", "input", "svg", "math",
        "iframe", "object", "embed", "audio", "video", "canvas", "figcaption", "dialog", "head", "map", "menu", "img",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog", "menu", "menubar", "toolbar",
    };

    // Elements that gather links; a paragraph full of citations is text.
    private static readonly HashSet<string> Gatherers = new(StringComparer.Ordinal) { "div", "ul", "ol", "dl", "table", "section", "header", "details", "p" };

    private static readonly string[] Words =
    [
        "cookie", "consent", "gdpr-banner", "breadcrumb", "comment", "kommentar", "komentarz", "disqus", "share", "sharing", "social", "related", "recommend", "newsletter",
        "subscribe", "sidebar", "advert", "pagination", "skip-link", "toolbar", "masthead", "navbar", "navigation", "bglang", "bgtool", "sr-only", "visually-hidden", "screen-reader",
        "read-more", "tag-list", "taglist", "site-header", "site-footer",
    ];

    /// <summary>Whether the element and all in it is left out.</summary>
    public bool Is(IElement element)
    {
        var name = element.LocalName;
        if (Names.Contains(name) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
        {
            return name != "form" || !HoldsText(element);
        }

        if (element.GetAttribute("role") is { } role && Roles.Contains(role))
        {
            return !HoldsText(element);
        }

        if (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // A header inside an article often holds its preamble; the page's own holds links.
        return name == "header" ? !HoldsPreamble(element) : IsListOfLinks(element) || (HasFurnitureName(element) && !HoldsText(element));
    }

    /// <summary>Whether it is the mark of a footnote, a figure that belongs to no sentence.</summary>
    public static bool IsFootnoteMark(IElement element) =>
        element.LocalName == "sup" && element.TextContent.AsSpan().Trim("()[]* \t\r\n\u00A0") is { Length: <= 3 } mark && !mark.ContainsAnyExceptInRange('0', '9');

    // Some old sites wrap the whole page in a form, and some templates call the text's column "related".
    private bool HoldsText(IElement element) => density.At(element) is var share && share.Text - share.LinkText >= density.All.Text * TextShareMin;

    private bool HoldsPreamble(IElement element) =>
        element.ParentElement is { LocalName: "article" or "main" } || density.At(element) is var share && share.Text - share.LinkText >= PreambleMin;

    private bool IsListOfLinks(IElement element)
    {
        if (!Gatherers.Contains(element.LocalName))
        {
            return false;
        }

        var share = density.At(element);
        return share.Links >= LinksMin && share.LinkText >= share.Text * LinkShareMin && share.LinkText <= share.Links * LinkCharsMax;
    }

    private static bool HasFurnitureName(IElement element)
    {
        if (element.LocalName is "body" or "html" or "main" or "article" or "p" or "span" or "a")
        {
            return false;
        }

        return NamesFurniture(element.GetAttribute("class")) || NamesFurniture(element.GetAttribute("id"));
    }

    private static bool NamesFurniture(string? attribute)
    {
        if (attribute is null)
        {
            return false;
        }

        foreach (var word in Words)
        {
            if (attribute.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
