using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Search;

/// <summary>Where a page of hits begins: which commit it is a page of, and how many hits come before it.</summary>
/// <param name="Commit">The commit that the first page showed.</param>
/// <param name="Offset">Hits on the pages before.</param>
/// <param name="Query">A mark of the query, so that a cursor is not taken to another one.</param>
public sealed record PageCursor(long Commit, int Offset, string Query)
{
    /// <summary>Reads a cursor from an answer.</summary>
    /// <exception cref="SearchParameterException">It is no cursor that was ever given out.</exception>
    public static PageCursor Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = new byte[text.Length];
        if (Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out int length))
        {
            var parts = Encoding.UTF8.GetString(bytes, 0, length).Split('.');
            if (parts.Length == 3 &&
                long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out long commit) &&
                int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int offset))
            {
                return new PageCursor(commit, offset, parts[2]);
            }
        }

        throw new SearchParameterException("cursor", "the cursor is none that a page gave as 'next'");
    }

    /// <summary>A mark of everything that decides which hits a query has and in what order.</summary>
    public static string MarkOf(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var filter = query.Filter;
        string all = string.Join('\n',
            query.Text, Join(query.In), query.From, query.Expand, Join(query.Without), query.ByDate, query.Lenient, query.MatchMin,
            Join(filter.Works), Join(filter.Documents), Join(filter.Kinds), Join(filter.Parties), Join(filter.Numbers),
            filter.After?.DayNumber, filter.Before?.DayNumber);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 6));
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Commit}.{Offset}.{Query}")));

    private static string Join(IReadOnlyList<string>? values) => values is null ? "" : string.Join('\t', values);
}
