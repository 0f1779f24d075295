using System.Globalization;

namespace Chancery.Indexer;

/// <summary>Numbers of things, as a sentence has them.</summary>
internal static class Counted
{
    /// <summary>"1 document", "2 documents": the plural is the noun with an s.</summary>
    public static string Of(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
