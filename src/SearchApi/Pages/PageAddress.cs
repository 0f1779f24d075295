using System.Globalization;
using System.Text;
using Chancery.Search;

namespace Chancery.SearchApi.Pages;

/// <summary>Addresses of pages.</summary>
internal static class PageAddress
{
    public static string Clause(string id) => "/clauses/" + Escaped(id);

    public static string Document(string id) => "/documents/" + Escaped(id);

    /// <summary>A clause's place on its document's page.</summary>
    public static string InDocument(string documentId, string label) => $"{Document(documentId)}#{Uri.EscapeDataString(label)}";

    /// <summary>The search page of a query, with all that was chosen there.</summary>
    public static string Search(SearchQuery query)
    {
        var address = new StringBuilder("/?q=").Append(Uri.EscapeDataString(query.Text));
        foreach (var (name, value) in Choices(query))
        {
            address.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return query.Cursor is null ? address.ToString() : address.Append("&cursor=").Append(Uri.EscapeDataString(query.Cursor)).ToString();
    }

    /// <summary>What was chosen beside the query's words, except for the page, as parameters.</summary>
    public static IEnumerable<(string Name, string Value)> Choices(SearchQuery query)
    {
        foreach (string language in query.In ?? [])
        {
            yield return ("in", language);
        }

        if (query.From is not null)
        {
            yield return ("from", query.From);
        }

        if (!query.Expand)
        {
            yield return ("expand", "off");
        }

        if (query.ByDate)
        {
            yield return ("sort", "date");
        }

        if (query.Filter.After is { } after)
        {
            yield return ("after", Day(after));
        }

        if (query.Filter.Before is { } before)
        {
            yield return ("before", Day(before));
        }

        foreach (var choice in HiddenChoices(query))
        {
            yield return choice;
        }
    }

    /// <summary>The choices that the form has no field for: it carries them along.</summary>
    public static IEnumerable<(string Name, string Value)> HiddenChoices(SearchQuery query)
    {
        foreach (string term in query.Without)
        {
            yield return ("without", term);
        }

        foreach (string kind in query.Filter.Kinds ?? [])
        {
            yield return ("kind", kind);
        }

        foreach (string party in query.Filter.Parties ?? [])
        {
            yield return ("party", party);
        }

        if (query.Size != 10)
        {
            yield return ("size", query.Size.ToString(CultureInfo.InvariantCulture));
        }

        if (query.Lenient)
        {
            yield return ("lenient", "true");
        }

        if (query.MatchMin is { } least)
        {
            yield return ("mm", least.ToString(CultureInfo.InvariantCulture));
        }
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Escaped(string id) => string.Join('/', id.Split('/').Select(Uri.EscapeDataString));
}
