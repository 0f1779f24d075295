using AngleSharp.Dom;

namespace Chancery.Documents.Reading;

/// <summary>Knows which elements of a page are not its text.</summary>
internal static class HtmlFurniture
{
    private const int OwnTextMin = 200;

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "textarea", "input", "svg", "math",
        "iframe", "object", "embed", "audio", "video", "canvas", "figcaption", "dialog", "head", "map", "menu", "img",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog", "menu", "menubar", "toolbar",
    };

    private static readonly string[] Words =
    [
        "cookie", "consent", "breadcrumb", "comment", "kommentar", "komentarz", "share", "social", "related", "newsletter", "sidebar", "advert",
        "pagination", "skip-link", "toolbar", "masthead", "navbar", "navigation", "bglang", "bgtool", "sr-only", "visually-hidden",
    ];

    /// <summary>Whether the element and all in it is left out.</summary>
    public static bool Is(IElement element)
    {
        var name = element.LocalName;
        if (Names.Contains(name) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
        {
            return true;
        }

        if (element.GetAttribute("role") is { } role && Roles.Contains(role))
        {
            return true;
        }

        if (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // A header inside an article often holds its preamble; the page's own holds links.
        return name == "header" ? !HoldsText(element) : HasFurnitureName(element) && !HoldsText(element);
    }

    /// <summary>Whether it is the mark of a footnote, a figure that belongs to no sentence.</summary>
    public static bool IsFootnoteMark(IElement element) =>
        element.LocalName == "sup" && element.TextContent.AsSpan().Trim("()[]* \t\r\n\u00A0") is { Length: <= 3 } mark && !mark.ContainsAnyExceptInRange('0', '9');

    private static bool HasFurnitureName(IElement element)
    {
        if (element.LocalName is "body" or "html" or "main" or "article" or "p" or "span" or "a")
        {
            return false;
        }

        return Names2(element.GetAttribute("class")) || Names2(element.GetAttribute("id"));
    }

    private static bool Names2(string? attribute)
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

    // A paragraph of some length directly or one step below: what only holds links and labels has none.
    private static bool HoldsText(IElement element)
    {
        foreach (var child in element.Children)
        {
            if (IsText(child))
            {
                return true;
            }

            foreach (var grandchild in child.Children)
            {
                if (IsText(grandchild))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsText(IElement element)
    {
        if (element.LocalName != "p")
        {
            return false;
        }

        var length = 0;
        foreach (var child in element.ChildNodes)
        {
            length += child is IText text ? text.Data.Length : 0;
        }

        return length >= OwnTextMin;
    }
}
