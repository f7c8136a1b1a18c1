using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Delivery;

/// <summary>A message ready to be sent: a card, and the one line that a notification shows. The line carries no amount.</summary>
internal sealed record RenderedMessage(JObject Card, string Summary);
