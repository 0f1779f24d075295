using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Chancery.SearchApi.Pages;

/// <summary>Text that is HTML already. The one way to make it is <see cref="Of"/>.</summary>
/// <remarks>
/// Why no Razor: the pages are a few hundred lines, start-up time is measured, and here the compiler keeps markup and
/// values apart. What stands in the source between the holes of an interpolated string is markup; what goes into a hole is
/// a value and is encoded, whether in text or in a quoted attribute. Nothing turns a string into markup without encoding.
/// </remarks>
internal readonly struct Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>Nothing.</summary>
    public static Html Empty => default;

    /// <summary>Makes HTML of an interpolated string, each value encoded.</summary>
    public static Html Of(Handler handler) => new(handler.Finish());

    /// <summary>Makes HTML where there is something to show, and nothing where there isn't.</summary>
    public static Html If<T>(T? value, Func<T, Html> show)
        where T : class => value is null ? Empty : show(value);

    /// <summary>Puts HTML between its parts.</summary>
    public static Html Join(string separator, IEnumerable<Html> parts) => new(string.Join(Encoder.Encode(separator), parts));

    /// <inheritdoc/>
    public override string ToString() => _markup ?? "";

    /// <summary>Takes an interpolated string apart into markup and values.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler(int literalLength, int formattedCount)
    {
        private const int ValueLengthGuess = 40;
        private readonly StringBuilder _markup = new(literalLength + (formattedCount * ValueLengthGuess));

        public void AppendLiteral(string markup) => _markup.Append(markup);

        public void AppendFormatted(string? value) => _markup.Append(value is null ? "" : Encoder.Encode(value));

        public void AppendFormatted(long value) => _markup.Append(CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(Html html) => _markup.Append(html.ToString());

        public void AppendFormatted(IEnumerable<Html> parts)
        {
            foreach (var part in parts)
            {
                _markup.Append(part.ToString());
            }
        }

        internal string Finish() => _markup.ToString();
    }
}
