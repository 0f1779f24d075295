namespace Chancery.SearchApi.Pages;

/// <summary>Links to the page before and the page behind in a list that is counted by offset.</summary>
internal static class ListPages
{
    /// <param name="texts">Words of the user interface.</param>
    /// <param name="address">The list's address without parameters.</param>
    /// <param name="offset">Things on the pages before.</param>
    /// <param name="count">Things on this page.</param>
    /// <param name="total">Things in all.</param>
    /// <param name="filter">Parameters that stay, each with a leading ampersand.</param>
    public static Html Of(UiTexts texts, string address, int offset, int count, int total, string filter)
    {
        bool isLast = offset + count >= total;
        if (offset == 0 && isLast)
        {
            return Html.Empty;
        }

        // A page that is cut short by the end says nothing about the size of those before it.
        int size = isLast ? Math.Max(count, Math.Min(offset, Catalogue.PageSizeMax)) : count;
        var previous = offset == 0 ? Html.Empty : Html.Of($"""<a rel="prev" href="{address}?offset={Math.Max(0, offset - size)}{filter}">{texts.Previous}</a>""");
        var next = isLast ? Html.Empty : Html.Of($"""<a rel="next" href="{address}?offset={offset + count}{filter}">{texts.Next}</a>""");
        return Html.Of($"""<nav class="pages" aria-label="{texts.Pages}">{previous}{next}</nav>""");
    }
}
