using System.Globalization;
using System.Text;
using Chancery.Analysis.Words;

namespace Chancery.Analysis.Tests;

/// <summary>Word_Break values and word boundaries against Unicode's own files.</summary>
public sealed class WordBreakerTests
{
    private const char Boundary = '÷';

    /// <summary>The one value that differs from Unicode's on purpose (<see cref="WordBreakTable"/>).</summary>
    private const int ModifierApostrophe = 0x02BC;

    private static readonly Dictionary<string, WordBreak> ValueNames = new()
    {
        ["CR"] = WordBreak.CarriageReturn,
        ["LF"] = WordBreak.LineFeed,
        ["ZWJ"] = WordBreak.ZeroWidthJoiner,
        ["Regional_Indicator"] = WordBreak.RegionalIndicator,
        ["Hebrew_Letter"] = WordBreak.HebrewLetter,
        ["ALetter"] = WordBreak.Letter,
        ["Single_Quote"] = WordBreak.SingleQuote,
        ["Double_Quote"] = WordBreak.DoubleQuote,
        ["WSegSpace"] = WordBreak.SegmentSpace,
    };

    [UnicodeDataFact("auxiliary/WordBreakProperty.txt")]
    public void Every_code_point_has_the_value_Unicode_gives_it()
    {
        List<string> wrong = [];
        HashSet<int> listed = [];
        foreach (string line in UnicodeData.Lines("auxiliary/WordBreakProperty.txt"))
        {
            string[] fields = line.Split(';', StringSplitOptions.TrimEntries);
            int[] ends = [.. fields[0].Split("..").Select(Hexadecimal)];
            WordBreak expected = ValueNames.TryGetValue(fields[1], out WordBreak named) ? named : Enum.Parse<WordBreak>(fields[1].Replace("_", "", StringComparison.Ordinal));
            for (int codePoint = ends[0]; codePoint <= ends[^1]; codePoint++)
            {
                listed.Add(codePoint);
                if (WordBreakTable.Derive(codePoint) != expected && codePoint != ModifierApostrophe)
                {
                    wrong.Add($"{codePoint:X4}: {WordBreakTable.Derive(codePoint)}, not {expected}");
                }
            }
        }

        foreach (string line in UnicodeData.Lines("UnicodeData.txt"))
        {
            int codePoint = Hexadecimal(line.Split(';')[0]);
            WordBreak value = WordBreakTable.Derive(codePoint);
            if (!listed.Contains(codePoint)
                && value is not (WordBreak.Other or WordBreak.Solitary or WordBreak.ComplexContext or WordBreak.HighSurrogate))
            {
                wrong.Add($"{codePoint:X4}: {value}, not Other");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
    }

    [Fact]
    public void The_table_of_the_basic_plane_is_what_is_derived_for_each_code_point()
    {
        for (int codePoint = 0; codePoint <= char.MaxValue; codePoint++)
        {
            Assert.Equal(WordBreakTable.Derive(codePoint), WordBreakTable.Units[codePoint]);
        }
    }

    [UnicodeDataFact("auxiliary/WordBreakTest.txt")]
    public void Boundaries_are_those_of_Unicodes_own_test()
    {
        int run = 0;
        int leftOut = 0;
        List<string> wrong = [];
        foreach (string line in UnicodeData.Lines("auxiliary/WordBreakTest.txt"))
        {
            if (BindsEmoji(line))
            {
                leftOut++;
                continue;
            }

            run++;
            string actual = Segment(Decode(line));
            if (actual != line)
            {
                wrong.Add($"{actual}\n  expected {line}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
        Assert.InRange(run, 1700, int.MaxValue);
        Assert.InRange(leftOut, 0, 20);
    }

    [Fact]
    public void Boundaries_go_forward_and_reach_the_end_on_any_text()
    {
        Random random = new(29);
        for (int i = 0; i < 20_000; i++)
        {
            string text = RandomText.Next(random);
            for (int at = 0; at < text.Length;)
            {
                int next = WordBreaker.Next(text, at, isTailored: false, out _);
                Assert.InRange(next, at + 1, text.Length);
                at = next;
            }
        }
    }

    /// <summary>Rule WB3c, a pictograph after a zero width joiner: left out on purpose (<see cref="WordBreaker"/>).</summary>
    private static bool BindsEmoji(string line)
    {
        string[] parts = line.Split(' ');
        for (int i = 0; i + 2 < parts.Length; i++)
        {
            if (parts[i] == "200D" && parts[i + 1] == "×" && Hexadecimal(parts[i + 2]) is (>= 0x2190 and <= 0x2BFF) or >= 0x1F000)
            {
                return true;
            }
        }

        return false;
    }

    private static string Decode(string line) =>
        string.Concat(line.Split(' ').Where(part => part is not ("÷" or "×")).Select(part => char.ConvertFromUtf32(Hexadecimal(part))));

    private static string Segment(string text)
    {
        StringBuilder line = new(Boundary.ToString());
        for (int at = 0; at < text.Length;)
        {
            int next = WordBreaker.Next(text, at, isTailored: false, out _);
            line.Append(' ').AppendJoin(" × ", text[at..next].EnumerateRunes().Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture)));
            line.Append(' ').Append(Boundary);
            at = next;
        }

        return line.ToString();
    }

    private static int Hexadecimal(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
