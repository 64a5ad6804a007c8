# The range of an answer of `payrestore compare --json`, by price index.
answer <- jsonlite::fromJSON(file("stdin"))
rows <- answer$results[!is.na(answer$results$erosionPercent), ]
for (index in unique(rows$index)) {
  cuts <- rows$erosionPercent[rows$index == index]
  cat(sprintf("%s: %.1f%% to %.1f%%\n", index, min(cuts), max(cuts)))
}
