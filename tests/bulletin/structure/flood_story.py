"""The title and the last paragraph of a story of a flood."""

TITLE = "बाढ़ पीड़ितों के लिए राहत शिविर शुरू"
MORE = "अधिकारियों ने बताया कि भोजन और दवा की आपूर्ति नियमित रूप से की जा रही है।"
