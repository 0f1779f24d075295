using System.Collections.Frozen;
using System.Text;

namespace Chancery.Documents.Reading;

/// <summary>What stands in an RTF file beside its text.</summary>
internal enum RtfAside
{
    /// <summary>The text itself.</summary>
    None,
    Fonts,
    Styles,
    Title,
    LeftOut,
}

/// <summary>What holds within a group of an RTF file, and ends with it.</summary>
internal sealed record RtfState
{
    public RtfAside Aside { get; init; }

    public int Font { get; init; } = -1;

    public int Style { get; init; }

    public bool IsHidden { get; init; }

    public int HeadingLevel { get; init; }

    /// <summary>How many characters behind a Unicode one stand for it in old readers.</summary>
    public int SkipsPerUnicode { get; init; } = 1;

    public bool IsGroupStart { get; init; }

    public bool IsOptional { get; init; }
}

/// <summary>The control words of RTF that matter for the text.</summary>
internal static class RtfWords
{
    /// <summary>Words that open something beside the text.</summary>
    public static readonly FrozenDictionary<string, RtfAside> Asides = new Dictionary<string, RtfAside>(StringComparer.Ordinal)
    {
        ["fonttbl"] = RtfAside.Fonts,
        ["stylesheet"] = RtfAside.Styles,
        ["title"] = RtfAside.Title,
        ["colortbl"] = RtfAside.LeftOut,
        ["info"] = RtfAside.LeftOut,
        ["pict"] = RtfAside.LeftOut,
        ["object"] = RtfAside.LeftOut,
        ["fldinst"] = RtfAside.LeftOut,
        ["header"] = RtfAside.LeftOut,
        ["headerl"] = RtfAside.LeftOut,
        ["headerr"] = RtfAside.LeftOut,
        ["headerf"] = RtfAside.LeftOut,
        ["footer"] = RtfAside.LeftOut,
        ["footerl"] = RtfAside.LeftOut,
        ["footerr"] = RtfAside.LeftOut,
        ["footerf"] = RtfAside.LeftOut,
        ["footnote"] = RtfAside.LeftOut,
        ["annotation"] = RtfAside.LeftOut,
        ["ftnsep"] = RtfAside.LeftOut,
        ["ftnsepc"] = RtfAside.LeftOut,
        ["ftncn"] = RtfAside.LeftOut,
        ["listtable"] = RtfAside.LeftOut,
        ["listoverridetable"] = RtfAside.LeftOut,
        ["revtbl"] = RtfAside.LeftOut,
        ["rsidtbl"] = RtfAside.LeftOut,
        ["xe"] = RtfAside.LeftOut,
        ["tc"] = RtfAside.LeftOut,
        ["bkmkstart"] = RtfAside.LeftOut,
        ["bkmkend"] = RtfAside.LeftOut,
        ["nonshppict"] = RtfAside.LeftOut,
        ["author"] = RtfAside.LeftOut,
        ["operator"] = RtfAside.LeftOut,
        ["subject"] = RtfAside.LeftOut,
        ["keywords"] = RtfAside.LeftOut,
        ["company"] = RtfAside.LeftOut,
        ["creatim"] = RtfAside.LeftOut,
        ["revtim"] = RtfAside.LeftOut,
        ["printim"] = RtfAside.LeftOut,
        ["filetbl"] = RtfAside.LeftOut,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that stand for characters.</summary>
    public static readonly FrozenDictionary<string, string> Characters = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["tab"] = " ",
        ["cell"] = " ",
        ["nestcell"] = " ",
        ["emdash"] = "—",
        ["endash"] = "–",
        ["emspace"] = " ",
        ["enspace"] = " ",
        ["qmspace"] = " ",
        ["lquote"] = "‘",
        ["rquote"] = "’",
        ["ldblquote"] = "“",
        ["rdblquote"] = "”",
        ["bullet"] = "•",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that end a paragraph, a line or a row.</summary>
    public static readonly FrozenSet<string> Breaks = FrozenSet.ToFrozenSet(["par", "sect", "page", "line", "row", "nestrow", "column"], StringComparer.Ordinal);

    /// <summary>Whether a group that old readers may pass over holds text that a person sees.</summary>
    public static bool IsVisible(string word) => word is "shptxt" or "shpinst" or "listtext" or "pntext" or "fldrslt";
}

/// <summary>The fonts of an RTF file, which decide the code pages of its characters.</summary>
internal sealed class RtfFonts
{
    private const int Latin = 1252;

    private static readonly EncodingProvider CodePages = CodePagesEncodingProvider.Instance;

    private static readonly FrozenDictionary<int, int> CodePageOfCharset = new Dictionary<int, int>
    {
        [0] = Latin,
        [77] = 10000,
        [128] = 932,
        [129] = 949,
        [134] = 936,
        [136] = 950,
        [161] = 1253,
        [162] = 1254,
        [163] = 1258,
        [177] = 1255,
        [178] = 1256,
        [186] = 1257,
        [204] = 1251,
        [222] = 874,
        [238] = 1250,
        [255] = 437,
    }.ToFrozenDictionary();

    private readonly Dictionary<int, int> _charsets = [];
    private readonly Dictionary<int, Encoding> _encodings = [];
    private int _document = Latin;

    public void SetDocument(string word, int codePage) => _document = word switch { "mac" => 10000, "pc" => 437, "pca" => 850, _ => codePage };

    public void Open(int font, bool isTable)
    {
        if (isTable)
        {
            _charsets.TryAdd(font, 1);
        }
    }

    public void SetCharset(int font, int charset) => _charsets[font] = charset;

    public bool NeedsPair(int font, byte value) => CodePage(font) is 932 or 936 or 949 or 950 && value >= 0x81;

    public string Decode(int font, byte[] bytes) => Of(CodePage(font)).GetString(bytes);

    // Western fonts (charset 0) often stand in files of another code page; the file's own then holds.
    private int CodePage(int font) =>
        _charsets.TryGetValue(font, out var charset) && charset is not (0 or 1) && CodePageOfCharset.TryGetValue(charset, out var codePage) ? codePage : _document;

    private Encoding Of(int codePage)
    {
        if (!_encodings.TryGetValue(codePage, out var encoding))
        {
            encoding = codePage == 65001 ? Encoding.UTF8 : CodePages.GetEncoding(codePage) ?? CodePages.GetEncoding(Latin)!;
            _encodings[codePage] = encoding;
        }

        return encoding;
    }
}
