using Newtonsoft.Json;

namespace AdaptiveCards.Json;

/// <summary>How cards are read: dates stay text, since a card's values are texts and numbers.</summary>
internal static class CardReading
{
    internal static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.None };
}
