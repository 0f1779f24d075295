using System.Globalization;
using System.Text;

namespace Chancery.Documents.Reading;

/// <summary>Goes through an RTF file once: groups, control words, characters in code pages and in Unicode.</summary>
internal sealed class RtfParser(byte[] bytes, ReadBudget budget)
{
    private const int DepthMax = 2_000;
    private const int StepsPerCheck = 4_096;

    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _aside = new();
    private readonly Stack<RtfState> _outer = new();
    private readonly RtfFonts _fonts = new();
    private readonly Dictionary<int, int> _headingStyles = [];
    private RtfState _state = new();
    private int _position;
    private int _pendingSkips;

    /// <summary>The title among the file's properties; empty where there is none.</summary>
    public string Title { get; private set; } = "";

    /// <exception cref="RefusedException">Groups are nested too deeply, or time is up.</exception>
    public List<Block> Read()
    {
        var steps = 0;
        while (_position < bytes.Length)
        {
            if (++steps % StepsPerCheck == 0)
            {
                budget.Check();
            }

            Step(bytes[_position++]);
        }

        EndParagraph();
        return _blocks;
    }

    private void Step(byte next)
    {
        switch (next)
        {
            case (byte)'{':
                OpenGroup();
                break;
            case (byte)'}':
                CloseGroup();
                break;
            case (byte)'\\':
                Control();
                break;
            case (byte)'\r' or (byte)'\n' or 0:
                break;
            default:
                Character(next);
                break;
        }
    }

    private void OpenGroup()
    {
        _pendingSkips = 0;
        if (_outer.Count >= DepthMax)
        {
            throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"more than {DepthMax:N0} groups are nested in each other"));
        }

        _outer.Push(_state);
        _state = _state with { IsGroupStart = true };
    }

    private void CloseGroup()
    {
        _pendingSkips = 0;
        if (_state.Aside == RtfAside.Title && _outer.TryPeek(out var above) && above.Aside != RtfAside.Title)
        {
            Title = TextCleaner.Clean(_aside.ToString());
            _aside.Clear();
        }

        _state = _outer.TryPop(out var outer) ? outer : new RtfState();
    }

    private void Control()
    {
        if (_position >= bytes.Length)
        {
            return;
        }

        var c = bytes[_position];
        if (char.IsAsciiLetter((char)c))
        {
            Word();
            return;
        }

        _position++;
        switch (c)
        {
            case (byte)'\'':
                HexCharacter();
                break;
            case (byte)'*':
                _state = _state with { IsOptional = true };
                return;
            case (byte)'~':
                Append(" ");
                break;
            case (byte)'_':
                Append("-");
                break;
            case (byte)'\r' or (byte)'\n':
                EndParagraph();
                break;
            case (byte)'{' or (byte)'}' or (byte)'\\':
                Character(c);
                break;
        }

        _state = _state with { IsGroupStart = false };
    }

    private void Word()
    {
        var start = _position;
        while (_position < bytes.Length && char.IsAsciiLetter((char)bytes[_position]))
        {
            _position++;
        }

        var word = Encoding.ASCII.GetString(bytes, start, Math.Min(_position - start, 32));
        var number = Parameter();
        if (_position < bytes.Length && bytes[_position] == ' ')
        {
            _position++;
        }

        if (word == "bin")
        {
            _position = (int)Math.Min(bytes.Length, _position + (long)Math.Max(0, number ?? 0));
            return;
        }

        if (word != "u")
        {
            _pendingSkips = 0;
        }

        Apply(word, number);
        _state = _state with { IsGroupStart = false, IsOptional = false };
    }

    private int? Parameter()
    {
        var isNegative = _position < bytes.Length && bytes[_position] == '-';
        var at = _position + (isNegative ? 1 : 0);
        var digits = 0;
        var value = 0L;
        while (at < bytes.Length && char.IsAsciiDigit((char)bytes[at]) && digits < 10)
        {
            value = (value * 10) + (bytes[at++] - '0');
            digits++;
        }

        if (digits == 0)
        {
            return null;
        }

        _position = at;
        return (int)Math.Clamp(isNegative ? -value : value, int.MinValue, int.MaxValue);
    }

    private void Apply(string word, int? number)
    {
        if (RtfWords.Asides.TryGetValue(word, out var aside) && (_state.IsGroupStart || _state.IsOptional))
        {
            _state = _state with { Aside = aside };
            return;
        }

        if (_state.IsOptional && !RtfWords.IsVisible(word))
        {
            _state = _state with { Aside = RtfAside.LeftOut };
            return;
        }

        if (RtfWords.Characters.TryGetValue(word, out var character))
        {
            Append(character);
        }
        else if (RtfWords.Breaks.Contains(word))
        {
            EndParagraph();
        }
        else
        {
            Format(word, number);
        }
    }

    private void Format(string word, int? number)
    {
        switch (word)
        {
            case "u" when number is { } code:
                Append(((char)(ushort)code).ToString());
                _pendingSkips = _state.SkipsPerUnicode;
                break;
            case "uc":
                _state = _state with { SkipsPerUnicode = Math.Clamp(number ?? 1, 0, 8) };
                break;
            case "ansicpg" or "mac" or "pc" or "pca":
                _fonts.SetDocument(word, number ?? 0);
                break;
            case "f" when number is { } font:
                _state = _state with { Font = font };
                _fonts.Open(font, _state.Aside == RtfAside.Fonts);
                break;
            case "fcharset" when _state.Aside == RtfAside.Fonts:
                _fonts.SetCharset(_state.Font, number ?? 0);
                break;
            case "v" or "deleted":
                _state = _state with { IsHidden = number != 0 };
                break;
            case "plain":
                _state = _state with { IsHidden = false };
                break;
            case "pard":
                _state = _state with { HeadingLevel = 0 };
                break;
            case "outlinelevel":
                _state = _state with { HeadingLevel = (number ?? 9) + 1 };
                break;
            case "s":
                Style(number ?? 0);
                break;
        }
    }

    private void Style(int style) =>
        _state = _state.Aside == RtfAside.Styles
            ? _state with { Style = style }
            : _state with { HeadingLevel = _headingStyles.GetValueOrDefault(style) };

    private void HexCharacter()
    {
        if (_position + 2 > bytes.Length || !byte.TryParse(Encoding.ASCII.GetString(bytes, _position, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return;
        }

        _position += 2;
        if (_pendingSkips > 0)
        {
            _pendingSkips--;
            return;
        }

        // The second byte of an Asian character may be written either way.
        var pair = _fonts.NeedsPair(_state.Font, value) && _position + 4 <= bytes.Length && bytes[_position] == '\\' && bytes[_position + 1] == '\''
            && byte.TryParse(Encoding.ASCII.GetString(bytes, _position + 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var second)
            ? [value, second]
            : (byte[])[value];
        _position += pair.Length > 1 ? 4 : 0;
        Append(_fonts.Decode(_state.Font, pair));
    }

    private void Character(byte value)
    {
        _state = _state with { IsGroupStart = false };
        if (_pendingSkips > 0)
        {
            _pendingSkips--;
        }
        else
        {
            Append(value < 0x80 ? ((char)value).ToString() : _fonts.Decode(_state.Font, [value]));
        }
    }

    private void Append(string text)
    {
        switch (_state.Aside)
        {
            case RtfAside.None when !_state.IsHidden:
                _text.Append(text);
                break;
            case RtfAside.Title:
                _aside.Append(text);
                break;
            case RtfAside.Styles:
                ReadStyleName(text);
                break;
        }
    }

    // A style's name ends in a semicolon: "heading 2;".
    private void ReadStyleName(string text)
    {
        _aside.Append(text);
        if (text != ";")
        {
            return;
        }

        var name = _aside.ToString().Trim(' ', ';');
        _aside.Clear();
        if (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level))
        {
            _headingStyles[_state.Style] = level;
        }
    }

    private void EndParagraph()
    {
        if (_state.Aside != RtfAside.None)
        {
            return;
        }

        var text = TextCleaner.Clean(_text.ToString());
        _text.Clear();
        if (text.Length > 0)
        {
            var level = _state.HeadingLevel;
            _blocks.Add(level is >= 1 and <= 6 ? new Block(text, BlockKind.Heading, level) : new Block(text));
        }
    }
}
