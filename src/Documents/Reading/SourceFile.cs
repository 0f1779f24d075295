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

    private SourceFile(string path, byte[] bytes)
    {
        Path = path;
        Bytes = bytes;
    }

    public string Path { get; }

    public byte[] Bytes { get; }

    /// <exception cref="RefusedException">It is missing, unreadable, empty or too large.</exception>
    public static SourceFile Load(string path, ReadOptions options)
    {
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists)
            {
                throw new RefusedException(Directory.Exists(path) ? "this is a folder, not a file" : "no such file");
            }

            if (info.Length > options.BytesMax)
            {
                throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"the file has {info.Length:N0} bytes; {options.BytesMax:N0} are allowed"));
            }

            var bytes = ReadBounded(path, options.BytesMax);
            return bytes.Length == 0 ? throw new RefusedException("the file is empty") : new SourceFile(path, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RefusedException("the file can't be read: " + e.Message);
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

    // A device or a growing file may give more than it said beforehand, so the bound holds while reading too.
    private static byte[] ReadBounded(string path, long bytesMax)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        var expected = (int)Math.Min(Math.Min(stream.Length, bytesMax), int.MaxValue - 64);
        var bytes = new byte[expected];
        var read = stream.ReadAtLeast(bytes, expected, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
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
