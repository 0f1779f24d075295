using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Chancery.Documents.Reading;

/// <summary>One file in memory, decoded on demand.</summary>
internal sealed class SourceFile
{
    // Some texts carry a stray form feed or escape; a file with more than one control character in a hundred is no text.
    private const int CharsPerControlMin = 100;
    private const int ControlsAllowed = 4;

    private const int ChunkBytes = 1024 * 1024;
    private const int TailBytesMax = 64 * 1024;

    // A character has at most three bytes for each of its UTF-16 code units.
    private const int BytesPerChar = 3;

    private readonly ReadBudget _budget;
    private byte[]? _bytes;

    private SourceFile(string path, long length, FileHead head, ReadBudget budget)
    {
        Path = path;
        Length = length;
        Head = head;
        _budget = budget;
    }

    public string Path { get; }

    /// <summary>In bytes.</summary>
    public long Length { get; }

    /// <summary>What the first bytes show of the format.</summary>
    public FileHead Head { get; }

    /// <summary>The whole file, read when it is asked for first.</summary>
    /// <exception cref="RefusedException">It can't be read, or not in time.</exception>
    public byte[] Bytes => _bytes ??= Guarded(() => ReadBytes(lineBytesMax: int.MaxValue));

    /// <summary>Looks at a file, and reads its head only.</summary>
    /// <exception cref="RefusedException">It is missing, unreadable, empty or too large.</exception>
    public static SourceFile Open(string path, ReadBudget budget) => Guarded(() =>
    {
        var info = new FileInfo(path);
        if (!info.Exists)
        {
            throw new RefusedException(Directory.Exists(path) ? "this is a folder, not a file" : "no such file");
        }

        if (info.Length > budget.Options.BytesMax)
        {
            throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"the file has {info.Length:N0} bytes; {budget.Options.BytesMax:N0} are allowed"));
        }

        // Pipes and devices have no length; opening one might wait for ever.
        return info.Length == 0
            ? throw new RefusedException("the file is empty")
            : new SourceFile(path, info.Length, ReadHead(path), budget);
    });

    /// <summary>What the first bytes of a file show; a file that can't be read shows nothing.</summary>
    public static FileHead Peek(string path)
    {
        try
        {
            return new FileInfo(path).Length == 0 ? new FileHead(ContentKind.Text) : ReadHead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileHead(ContentKind.Text);
        }
    }

    /// <summary>The whole file as text, without its byte order mark.</summary>
    /// <exception cref="RefusedException">It is binary, or in an encoding that Chancery would have to guess.</exception>
    public string Decode()
    {
        var text = DecodeBytes(Bytes);
        RefuseControls(text);
        return string.IsNullOrWhiteSpace(text) ? throw new RefusedException("the file has no text: only white space") : text;
    }

    /// <summary>The text of a format that consists of lines: an endless one is refused as soon as it shows, however long the file is.</summary>
    /// <exception cref="RefusedException">It is no such text, or needs more memory than it may.</exception>
    public string DecodeLines()
    {
        _bytes ??= Guarded(() => ReadBytes(Math.Min(int.MaxValue / BytesPerChar, _budget.Options.LineCharsMax) * BytesPerChar));
        _budget.Charge(Length * (1 + sizeof(char)));
        return Decode();
    }

    private static T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RefusedException("the file can't be read: " + e.Message);
        }
    }

    private static FileStream OpenStream(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);

    private static FileHead ReadHead(string path)
    {
        using var stream = OpenStream(path);
        var head = new byte[FileHead.BytesMax];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var tail = new byte[Math.Min(TailBytesMax, stream.Length)];
        if (head.AsSpan(0, read).StartsWith("PK"u8))
        {
            stream.Seek(-tail.Length, SeekOrigin.End);
            stream.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false);
        }

        return FileHead.Of(head.AsSpan(0, read), tail);
    }

    // A growing file may give more than it said beforehand, so the bound holds while reading too; a slow one is given up.
    private byte[] ReadBytes(int lineBytesMax)
    {
        using var stream = OpenStream(Path);
        var expected = (int)Math.Min(Math.Min(stream.Length, _budget.Options.BytesMax), int.MaxValue - 64);
        var bytes = new byte[expected];
        var filled = 0;
        var line = 0;
        var number = 1;
        while (filled < expected)
        {
            _budget.Check();
            var read = stream.Read(bytes, filled, Math.Min(ChunkBytes, expected - filled));
            if (read == 0)
            {
                break;
            }

            var end = bytes.AsSpan(filled, read).LastIndexOfAny((byte)'\n', (byte)'\r');
            line = end >= 0 ? read - end - 1 : line + read;
            number += bytes.AsSpan(filled, read).Count((byte)'\n');
            filled += read;
            if (line > lineBytesMax)
            {
                throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"line {number} has over {line:N0} bytes; {_budget.Options.LineCharsMax:N0} characters are allowed"));
            }
        }

        return filled == bytes.Length ? bytes : bytes[..filled];
    }

    private static string DecodeBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return DecodeUtf16(bytes[2..], bigEndian: false);
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return DecodeUtf16(bytes[2..], bigEndian: true);
        }

        var mark = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0;
        var body = bytes[mark..];
        var zero = body.IndexOf((byte)0);
        if (zero >= 0)
        {
            throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"binary file: byte 0x00 at offset {zero + mark}; if it is UTF-16 text, save it as UTF-8"));
        }

        return DecodeUtf8(body, mark);
    }

    private static string DecodeUtf8(ReadOnlySpan<byte> body, int mark)
    {
        var chars = ArrayPool<char>.Shared.Rent(body.Length);
        try
        {
            var status = Utf8.ToUtf16(body, chars, out var read, out var written, replaceInvalidSequences: false);
            if (status == OperationStatus.Done)
            {
                return new string(chars, 0, written);
            }

            RefuseControls(chars.AsSpan(0, written));
            throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"not UTF-8: byte 0x{body[read]:X2} at offset {read + mark}; save it as UTF-8"));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private static string DecodeUtf16(ReadOnlySpan<byte> body, bool bigEndian)
    {
        try
        {
            return new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(body);
        }
        catch (DecoderFallbackException e)
        {
            throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"not UTF-16, though it starts with its byte order mark: offset {e.Index + 2}; save it as UTF-8"));
        }
    }

    private static void RefuseControls(ReadOnlySpan<char> text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0')
            {
                throw new RefusedException("binary file: it holds NUL characters");
            }

            controls += c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v') ? 1 : 0;
        }

        if (controls > ControlsAllowed && controls > text.Length / CharsPerControlMin)
        {
            throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"binary file: {controls} control characters among {text.Length}"));
        }
    }
}
