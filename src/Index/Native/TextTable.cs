using System.Text;

namespace Chancery.Index.Native;

/// <summary>Short texts by ordinal: their number, where each starts, and their UTF-8 bytes.</summary>
internal readonly ref struct TextTable
{
    private readonly ReadOnlySpan<byte> _starts;
    private readonly ReadOnlySpan<byte> _text;

    public TextTable(ReadOnlySpan<byte> bytes)
    {
        Count = new ByteReader(bytes).ReadInt32();
        _starts = bytes.Slice(4, (Count + 1) * 4);
        _text = bytes[(4 + ((Count + 1) * 4))..];
    }

    public int Count { get; }

    public ReadOnlySpan<byte> this[int ordinal]
    {
        get
        {
            var starts = new ByteReader(_starts[(ordinal * 4)..]);
            int from = starts.ReadInt32();
            return _text[from..starts.ReadInt32()];
        }
    }

    public string Text(int ordinal) => Encoding.UTF8.GetString(this[ordinal]);

    public static ByteBuffer Write(IReadOnlyList<string> texts)
    {
        var all = new ByteBuffer();
        var bytes = new ByteBuffer();
        all.WriteInt32(texts.Count);
        foreach (string text in texts)
        {
            all.WriteInt32(bytes.Length);
            Encoding.UTF8.GetBytes(text, bytes.Reserve(Encoding.UTF8.GetByteCount(text)));
        }

        all.WriteInt32(bytes.Length);
        all.WriteBytes(bytes.Written);
        return all;
    }
}
