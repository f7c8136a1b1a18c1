using System.Text.Json.Nodes;

namespace CollectionCoachBot.EndToEnd.Client;

/// <summary>One HTTP request between the client and the bot, as the client itself recorded it.</summary>
/// <param name="ToBot">True for what the client sent, false for what the bot called.</param>
internal sealed record Exchange(bool ToBot, string Method, string Url, JsonNode? Body, int? Status, JsonNode Whole);
