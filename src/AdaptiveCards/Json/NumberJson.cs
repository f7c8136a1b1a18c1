using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Json;

internal static class NumberJson
{
    /// <summary>A whole number without its <c>.0</c>, which some clients don't take for one.</summary>
    internal static JValue Shortest(double number) =>
        double.IsInteger(number) && number is > int.MinValue and < int.MaxValue ? new JValue((int)number) : new JValue(number);
}
