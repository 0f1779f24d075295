namespace Chancery.Analysis.Tests;

/// <summary>Texts that nobody would write, from a seeded source.</summary>
internal static class RandomText
{
    /// <summary>What word breaking and folding treat in ways of their own.</summary>
    private static readonly string[] Delicate =
    [
        "a", "B", "ß", "ż", "Ö", "İ", "ı", "Σ", "ж", "א", "ア", "漢", "ก", "한", "ﬁ", "Ａ", "５", "７", "1", "٣",
        ".", ":", ",", ";", "'", "’", "\"", "-", "\u2010", "–", "_", "/", " ", "\n", "\r\n", "\t", "\u202F", "\u00A0",
        "\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u0301", "\u0307", "\u0308", "\u0328", "\uFE0F", "\u02BC",
        "\uD800", "\uDC00", "𝐀", "𐐀", "😀", "🇵🇱", "\u0000", "\uFFFF", "e-mail", "U.S.", "ONZ-u", "EU:s", "Clarke’a", "IV", "x",
    ];

    /// <summary>Up to 60 pieces: bytes read as text, or delicate pieces in a row.</summary>
    public static string Next(Random random)
    {
        int length = random.Next(60);
        if (random.Next(3) == 0)
        {
            byte[] bytes = new byte[2 * length];
            random.NextBytes(bytes);
            return new string([.. bytes.Chunk(2).Select(pair => (char)(pair[0] | pair[1] << 8))]);
        }

        return string.Concat(Enumerable.Range(0, length).Select(_ => Delicate[random.Next(Delicate.Length)]));
    }
}
