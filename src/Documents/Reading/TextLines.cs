using System.Globalization;

namespace Chancery.Documents.Reading;

/// <summary>Parts text into lines at every line end that Unicode knows, and refuses endless ones.</summary>
internal static class TextLines
{
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>The next line from <paramref name="position"/> on, which moves behind it; <see langword="false"/> at the end.</summary>
    public static bool TryNext(ReadOnlySpan<char> text, ref int position, out ReadOnlySpan<char> line)
    {
        if (position >= text.Length)
        {
            line = default;
            return false;
        }

        var rest = text[position..];
        var end = rest.IndexOfAny(Ends);
        if (end < 0)
        {
            line = rest;
            position = text.Length;
            return true;
        }

        line = rest[..end];
        var isCrLf = rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n';
        position += end + (isCrLf ? 2 : 1);
        return true;
    }

    /// <summary>The lines of a text file, as they are.</summary>
    /// <exception cref="RefusedException">A line is longer than the options allow.</exception>
    public static List<string> All(string text, ReadBudget budget)
    {
        var lines = new List<string>();
        var position = 0;
        while (TryNext(text, ref position, out var line))
        {
            budget.Check();
            if (line.Length > budget.Options.LineCharsMax)
            {
                throw new RefusedException(TooLong(line.Length, lines.Count + 1, budget.Options));
            }

            lines.Add(line.ToString());
        }

        return lines;
    }

    public static string TooLong(int length, int line, ReadOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $"line {line} has {length:N0} characters; {options.LineCharsMax:N0} are allowed");
}
